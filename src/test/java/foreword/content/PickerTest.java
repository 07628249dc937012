package foreword.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PickerTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 3);
    private static final List<ContentItem> LIBRARY = List.of(
            piece(
                    "depot",
                    "Ten questions before a second depot",
                    "client,partner",
                    "opening a depot;second site",
                    "en"),
            piece("errors", "Where order errors come from", "client", "order errors", "en"),
            piece("peak", "A quiet December", "", "peak season;returns", "en"),
            piece("resell", "How partners bill our work", "partner", "billing", "en"),
            piece("lager", "Zehn Fragen vor dem zweiten Lager", "", "zweites Lager", "de"),
            piece("plan", "A plan on one page", "", "", "en"));

    @ParameterizedTest(name = "{0} / {1} / {2} / {3}")
    @CsvSource(delimiter = '|', textBlock = """
            a second depot                | client  | en | depot  | because Sam is busy with a second depot
            opening depots in the north   | client  | en | depot  | because Sam is busy with opening depots in the north
            Opens two depots this autumn. | client  | en | depot  | because of what Sam is busy with: opens two depots this autumn
            fewer errors in orders        | client  | en | errors | because Sam is busy with fewer errors in orders
            the returns after Christmas   | partner | en | peak   | because Sam is busy with the returns after Christmas
            billing                       | partner | en | resell | because Sam is busy with billing
            billing                       | client  | en | depot  | because it is made for your segment client
            ein zweites Lager             | client  | de | lager  | because Sam is busy with ein zweites Lager
            ein zweites Lager             | client  | de-AT | lager | because Sam is busy with ein zweites Lager
            a second depot                | client  | de | lager  | because nothing fits better; no piece speaks of a second depot
            ERP migration                 | gold    | en | plan   | because nothing fits better; no piece speaks of ERP migration
            ''                            | gold    | en | plan   | because nothing fits better; what Sam is busy with is not known
            a second depot                | client  | fr |        |
            """)
    void chooses_for_what_the_reader_is_busy_with(
            String challenge, String segment, String language, String id, String because) {
        Optional<Pick> pick = Picker.best(LIBRARY, reader(challenge, "", segment, language, Set.of()), TODAY);

        assertThat(pick.map(it -> it.piece().id().value())).isEqualTo(Optional.ofNullable(id));
        assertThat(pick.map(Pick::because)).isEqualTo(Optional.ofNullable(because));
    }

    @Test
    void falls_back_on_why_we_want_to_meet_somebody() {
        Pick pick = Picker.best(LIBRARY, reader("", "Opens a depot in March", "client", "en", Set.of()), TODAY)
                .orElseThrow();

        assertThat(pick.piece().id().value()).isEqualTo("depot");
        assertThat(pick.because()).isEqualTo("because it speaks of why you want to meet Sam: opens a depot in March");
    }

    @Test
    void never_brings_what_the_reader_had_in_whatever_version() {
        Set<ContentItem.Id> had = Set.of(new ContentItem.Id("depot"));

        assertThat(Picker.inOrder(LIBRARY, reader("a second depot", "", "client", "en", had), TODAY))
                .extracting(pick -> pick.piece().id().value())
                .containsExactly("errors", "plan", "peak");
        assertThat(Picker.objection(LIBRARY.get(0), reader("", "", "client", "en", had), TODAY))
                .contains("Sam has had “Ten questions before a second depot” from us already; choose another piece.");
    }

    @ParameterizedTest(name = "last day {0}, archived {1}")
    @CsvSource({
        "2026-12-02, false, false",
        "2026-12-03, false, true",
        "2026-12-04, false, true",
        ", false, true",
        ", true, false"
    })
    void leaves_out_what_has_expired_or_was_put_away(String lastDay, boolean archived, boolean chosen) {
        LocalDate last = lastDay == null ? null : LocalDate.parse(lastDay);
        ContentItem piece =
                LIBRARY.get(5).fitting(new Fit(List.of(), List.of(), "", last)).archived(archived);

        assertThat(Picker.best(List.of(piece), reader("", "", "client", "en", Set.of()), TODAY)
                        .isPresent())
                .isEqualTo(chosen);
        assertThat(piece.current(TODAY)).isEqualTo(chosen);
    }

    private static Reader reader(
            String challenge, String why, String segment, String language, Set<ContentItem.Id> had) {
        return new Reader("Sam", challenge, why, segment, language, had);
    }

    private static ContentItem piece(String id, String title, String segments, String challenges, String language) {
        ContentItem.File file = new ContentItem.File(id + ".pdf", "application/pdf", 1);
        return ContentItem.of(new ContentItem.Id(id), title, "checklist", file)
                .fitting(new Fit(parts(segments, ","), parts(challenges, ";"), language, null));
    }

    private static List<String> parts(String joined, String between) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(between, -1));
    }
}
