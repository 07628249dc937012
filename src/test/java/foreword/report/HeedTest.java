package foreword.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeedTest {
    @ParameterizedTest
    @CsvSource({"0,0,0,false", "9,0,0,false", "10,6,60,true", "10,7,70,false", "43,30,70,true", "200,139,70,true"})
    void hints_at_fewer_messages_only_where_enough_were_shown_and_too_few_heeded(
            long shown, long heeded, long percent, boolean tooMany) {
        Heed heed = new Heed(shown, heeded);

        assertThat(heed.percent()).isEqualTo(percent);
        assertThat(heed.tooMany()).isEqualTo(tooMany);
    }
}
