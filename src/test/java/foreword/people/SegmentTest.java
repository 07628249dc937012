package foreword.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of segments, however people write them. */
class SegmentTest {
    @ParameterizedTest
    @ValueSource(strings = {"partner", "Partner", " strategic-partner ", "Strategic Partner", "strategic_partner"})
    void a_strategic_partner_is_a_partner(String name) {
        assertThat(new Segment(name)).isEqualTo(Segment.PARTNER);
    }

    @Test
    void joins_words_and_says_them_apart_again() {
        assertThat(new Segment("Key Account").name()).isEqualTo("key-account");
        assertThat(new Segment("Key Account").spoken()).isEqualTo("key account");
        assertThat(Segment.PARTNER.spoken()).isEqualTo("strategic partner");
    }
}
