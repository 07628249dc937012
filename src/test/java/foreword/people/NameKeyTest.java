package foreword.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Élodie Marchand     | elodie  MARCHAND
            Marchand, Élodie    | Élodie Marchand
            Lee Sam             | Sam Lee
            Dr. Anna-Lena Weiß  | anna lena weiss
            Søren Ørsted        | Soren Orsted
            Łukasz Đorđević     | lukasz dordevic
            Prof. Sam Lee, PhD  | Sam Lee
            O'Brien Pat         | Pat O’Brien
            """)
    void knows_a_person_by_any_spelling(String one, String other) {
        assertThat(NameKey.ofPerson(one)).isEqualTo(NameKey.ofPerson(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Northwind GmbH        | northwind
            Northwind GmbH & Co. KG | Northwind
            The Quayside Foods, Inc. | Quayside Foods
            Lumière S.A.          | Lumiere
            Ahrend B.V.           | ahrend
            Fennel & Rye          | Fennel and Rye
            """)
    void knows_a_company_without_its_legal_form(String one, String other) {
        assertThat(NameKey.ofCompany(one)).isEqualTo(NameKey.ofCompany(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lee sam    | lee sam    | true
            lee sam    | lee samm   | true
            lee sam    | le sam     | true
            lee sam    | lea sam    | true
            lee sam    | lee sma    | true
            lee sam    | lee samuel | false
            lee sam    | law sam    | false
            lee        | sam        | false
            """)
    void forgives_one_letter(String one, String other, boolean near) {
        assertThat(NameKey.nearly(one, other)).isEqualTo(near);
        assertThat(NameKey.nearly(other, one)).isEqualTo(near);
    }

    @ParameterizedTest
    @CsvSource({"???,''", "GmbH,gmbh", "Dr.,dr"})
    void keeps_what_would_leave_nothing(String written, String key) {
        assertThat(NameKey.ofCompany(written)).isEqualTo(NameKey.of(written)).isEqualTo(key);
        assertThat(NameKey.ofPerson(written)).isEqualTo(key);
    }
}
