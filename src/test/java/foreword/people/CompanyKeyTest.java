package foreword.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyKeyTest {
    private static final Path PAIRS = Path.of("../shared/data/crm/companies/pairs_dev.json");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Fennel & Rye GmbH & Co. KG      | Fennel and Rye
            Fennel + Rye                    | Fennel & Rye Ltd
            J. P. Oakes & Co.               | JP Oakes
            Brückner Maschinenbau AG        | Bruckner Maschinenbau
            Oaken Trust Pty. Ltd.           | the OAKEN TRUST
            O'Hara Shipping PLC             | OHara Shipping p.l.c.
            Nordlys A/S                     | Nordlys
            Lumen S. r. o.                  | Lumen
            Kavárna, spol. s r.o.           | Kavarna
            Wagtail Pvt. Ltd.               | Wagtail Private Limited
            Heron Company                   | Heron Co
            ООО Ромашка                     | ооо  ромашка
            株式会社ひばり                  | ひばり
            云雀有限公司                    | 云雀
            제비 주식회사                   | 제비
            """)
    void is_one_for_the_spellings_of_a_name(String one, String other) {
        assertThat(CompanyKey.of(one)).isEqualTo(CompanyKey.of(other)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Acorn Holdings         | Acorn
            Acorn UK               | Acorn
            AB Larch               | Larch
            Company Nine           | Nine
            Limited Edition Press  | Edition Press
            バス                   | ハス
            कमल                    | कमाल
            Co                     | AG
            SA SA                  | Ltd SA
            """)
    void differs_for_names_that_differ(String one, String other) {
        assertThat(CompanyKey.of(one)).isNotEqualTo(CompanyKey.of(other));
    }

    @Test
    void joins_no_pair_that_differs_and_hardly_misses_one_that_does_not() throws IOException {
        assumeTrue(Files.exists(PAIRS), "skipped: ../shared/data/crm is not here");
        List<String> joined = new ArrayList<>();
        int same = 0;
        int found = 0;
        for (JsonNode pair : new ObjectMapper().readTree(PAIRS.toFile())) {
            String one = pair.get("a").asText();
            String other = pair.get("b").asText();
            boolean equal = CompanyMatcher.sameName(one, other);
            if (pair.get("same").asBoolean()) {
                same++;
                found += equal ? 1 : 0;
            } else if (equal) {
                joined.add(one + " | " + other);
            }
        }

        assertThat(joined).isEmpty();
        assertThat(found / (double) same).isGreaterThanOrEqualTo(0.96);
    }
}
