package foreword.adapter.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.people.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class HeaderGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "grüße 😀 日本語",
                "שלום",
                "\u2068שלום\u2069 and \u202bשלום\u202c",
                "\u200fשלום",
                "=?utf-8?q?=0D=0ABcc:?=",
                "a, <b@c.test>; \"d\" (e)"
            })
    void lets_words_of_any_language_through(String words) {
        assertThat(HeaderGuard.text("field", words)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u202eb",
                "a\u202db\u202c",
                "a\u2067b",
                "a\u2069b",
                "\u2067a\u202c",
                "\u202aa\u2068b\u202c\u2069"
            })
    void refuses_marks_that_turn_what_follows(String words) {
        assertThatThrownBy(() -> HeaderGuard.text("field", words)).hasMessageContaining("direction");
    }

    @ParameterizedTest
    @ValueSource(strings = {"X\r\nBcc", "X-Grüße", "X:", "X Y", "", "X\u0000"})
    void refuses_what_is_no_name_of_a_header(String name) {
        assertThatThrownBy(() -> HeaderGuard.headerName(name)).hasMessageStartingWith("The header name");
    }

    @ParameterizedTest
    @CsvSource({
        "dana@client.test, dana@client.test",
        "dana@bücher.test, dana@xn--bcher-kva.test",
        "dana@xn--bcher-kva.test, dana@xn--bcher-kva.test",
    })
    void writes_a_domain_in_ascii(String address, String written) {
        assertThat(HeaderGuard.address("field", new EmailAddress(address))).isEqualTo(written);
    }

    /** The first would go to fass.test, the second to a1.test.test. */
    @ParameterizedTest
    @ValueSource(strings = {"a@faß.test", "a@a\u2488test.test", "a@a\uff11.test", "a@\u2474.test", "a@b_c.test"})
    void refuses_a_domain_that_would_become_another(String address) {
        EmailAddress.read(address)
                .ifPresent(read -> assertThatThrownBy(() -> HeaderGuard.address("field", read))
                        .hasMessageContaining("a domain that"));
    }

    @Test
    void refuses_letters_that_would_lose_their_upper_half() {
        assertThatThrownBy(() -> HeaderGuard.address("field", new EmailAddress("a\u760d\u760ab@x.test")))
                .hasMessageContaining("not ASCII");
        assertThatThrownBy(() -> HeaderGuard.ascii("field", "a\u0100b")).hasMessageContaining("not ASCII");
    }

    @ParameterizedTest
    @CsvSource({
        "report.pdf, report.pdf",
        "../../etc/passwd, _.._etc_passwd",
        "a:b*c?.pdf, a_b_c_.pdf",
        "..., attachment",
        "Grüße.pdf, Grüße.pdf",
    })
    void makes_a_file_name_that_every_system_takes(String name, String safe) {
        assertThat(HeaderGuard.fileName("field", name)).isEqualTo(safe);
    }

    @Test
    void keeps_the_ending_of_a_long_file_name() {
        assertThat(HeaderGuard.fileName("field", "😀".repeat(300) + ".pdf"))
                .endsWith("😀.pdf")
                .satisfies(name ->
                        assertThat(name.codePointCount(0, name.length())).isEqualTo(120));
    }
}
