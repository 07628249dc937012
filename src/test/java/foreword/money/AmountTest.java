package foreword.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AmountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "40000    | EUR | 40,000 EUR",
                "40000.00 | EUR | 40,000 EUR",
                "1250000.5| USD | 1,250,000.50 USD",
                "0        | USD | 0 USD",
                "500000   | JPY | 500,000 JPY",
                "1.234    | KWD | 1.234 KWD",
                "40000    | -   | 40,000"
            })
    void is_said_as_people_read_it(String value, String currency, String said) {
        assertThat(new Amount(new BigDecimal(value), currency).said()).isEqualTo(said);
    }
}
