package foreword.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Dana Ortiz         | Dana",
                "Ortiz, Dana        | Dana",
                "Dr. Dana Ortiz     | Dana",
                "Frau Prof. Ute Alt | Ute",
                "D. Ortiz           | D. Ortiz",
                "名前                | 名前",
                "Cher               | Cher",
            })
    void greets_by(String name, String first) {
        assertThat(PersonName.first(name)).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sam Lee     | Sam Lee      | true",
                "Lee, Sam    | Sam Lee      | true",
                "S. Lee      | Sam Lee      | true",
                "SAM         | Sam Lee      | true",
                "Paula Weber | Sam Lee      | false",
                "Mr. Weber   | Mr. Lee      | false",
                "S. Weber    | S. Lee       | false",
                "''          | Sam Lee      | false",
            })
    void tells_whether_two_can_be_one_person(String one, String other, boolean alike) {
        assertThat(PersonName.alike(one, other)).isEqualTo(alike);
        assertThat(PersonName.alike(other, one)).isEqualTo(alike);
    }
}
