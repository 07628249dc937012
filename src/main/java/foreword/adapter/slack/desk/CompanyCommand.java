package foreword.adapter.slack.desk;

import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.people.Company;
import foreword.people.CompanyMerge;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** {@code /foreword company}: lists companies, opens one, makes one of two, or tells what one is told about introductions. */
final class CompanyCommand implements Commands.Deed {
    private static final Pattern ADD = Pattern.compile("(?is)^add(?:\\s+(.*))?$");
    private static final Pattern MERGE = Pattern.compile("(?is)^merge\\s+(\\S.*?)\\s+(?:into|with|=)\\s+(\\S.*)$");
    private static final Pattern EXPECT = Pattern.compile("(?is)^expect(?:ation)?\\s+(?:of\\s+)?(\\S.*)$");
    private static final Pattern UNMERGE = Pattern.compile("(?is)^(?:unmerge|part)\\s+(\\S.*)$");

    private final Office office;
    private final Talk talk;

    CompanyCommand(Office office, Talk talk) {
        this.office = office;
        this.talk = talk;
    }

    @Override
    public Optional<String> answer(Commands.Call call) throws SlackRefused, SlackUnavailable {
        String typed = call.rest().strip().replaceAll("\\s+", " ");
        if (typed.isEmpty()) {
            return Optional.of(office.answers().companies(call.slackId()));
        }
        if (typed.equalsIgnoreCase("merges")) {
            return talk.said(merges());
        }
        Matcher expect = EXPECT.matcher(typed);
        if (expect.matches()) {
            return new TypedExpectation(office, talk).answer(expect.group(1), call);
        }
        Matcher merge = MERGE.matcher(typed);
        if (merge.matches()) {
            return merged(merge.group(1), merge.group(2), call);
        }
        Matcher unmerge = UNMERGE.matcher(typed);
        return unmerge.matches() ? parted(unmerge.group(1), call) : opened(typed, call);
    }

    private Optional<String> opened(String typed, Commands.Call call) throws SlackRefused, SlackUnavailable {
        Matcher add = ADD.matcher(typed);
        boolean adding = add.matches();
        String name = adding ? Optional.ofNullable(add.group(1)).orElse("") : typed;
        Optional<Company> known = office.rows().people().companyNamed(name);
        if (known.isEmpty() && !adding) {
            List<Company> near = office.rows()
                    .companies()
                    .match(name, null)
                    .fold(same -> List.of(same.company()), alike -> alike.companies(), List::of);
            if (!near.isEmpty()) {
                return talk.said("Did you mean "
                        + String.join(" or ", near.stream().map(Company::name).toList())
                        + "? Write that name, or `/foreword company add " + name + "` for another company.");
            }
        }
        office.views().open(call.triggerId(), office.modals().company(known.orElse(null)));
        return Optional.empty();
    }

    private Optional<String> merged(String gone, String kept, Commands.Call call) {
        Optional<Company> from = office.rows().people().companyNamed(gone);
        Optional<Company> into = office.rows().people().companyNamed(kept);
        if (from.isEmpty() || into.isEmpty()) {
            return talk.said("I know no company called " + (from.isEmpty() ? gone : kept)
                    + ". Write both names as `/foreword company` shows them.");
        }
        if (from.get().id().equals(into.get().id())) {
            return talk.said("Both names mean " + into.get().name() + " already.");
        }
        CompanyMerge merge = office.whenMerged().merge(from.get(), into.get(), call.by());
        return talk.said(merge.gone().name() + " is part of " + merge.kept().name()
                + " now. `/foreword company unmerge " + merge.gone().name() + "` makes two of them again.");
    }

    private Optional<String> parted(String gone, Commands.Call call) {
        return talk.said(office.whenMerged()
                .undo(gone, call.by())
                .map(merge -> merge.gone().name() + " and " + merge.kept().name()
                        + " are two companies again. What came in since the merge stays with "
                        + merge.kept().name() + ".")
                .orElse("No company called " + gone + " was merged. See `/foreword company merges`."));
    }

    private List<String> merges() {
        List<CompanyMerge> standing = office.rows().merges().standing();
        return standing.isEmpty()
                ? List.of("Merged companies: none yet.")
                : Stream.concat(
                                Stream.of("Merged companies:"),
                                standing.stream().map(CompanyCommand::words))
                        .toList();
    }

    private static String words(CompanyMerge merge) {
        return merge.gone().name() + " into " + merge.kept().name();
    }
}
