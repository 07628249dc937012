package foreword.adapter.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.byemail.Deed;
import foreword.byemail.Keyring;
import foreword.byemail.Link;
import foreword.byemail.LinkKey;
import foreword.outbox.Card;
import foreword.people.Teammate;
import foreword.testing.InMemoryLinkKeys;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Tokens of links: ours to the last bit, or nothing. */
class SignedLinksTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Card CARD = new Card(Card.Kind.DRAFT, "d_204");
    private static final Teammate.Id ALICE = new Teammate.Id("tm_alice");
    private static final int FORGED = 1_000_000;
    private static final int HEAD = 1 + 4 + 8 + 16;

    private final InMemoryLinkKeys keys = new InMemoryLinkKeys();
    private final SignedLinks links = at(NOW);

    @Test
    void reads_what_it_made() {
        Link link = links.read(token()).orElseThrow();

        assertThat(link.deed()).isEqualTo("draft.approve");
        assertThat(link.value()).isEqualTo("d_204:v3:0123456789abcdef");
        assertThat(link.card()).isEqualTo(CARD);
        assertThat(link.person()).isEqualTo(ALICE);
        assertThat(link.expires()).isEqualTo(NOW.plusSeconds(60));
        assertThat(link.nonce()).hasSize(32);
    }

    @Test
    void makes_no_token_twice() {
        Set<String> tokens = new HashSet<>();
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String token = token();
            tokens.add(token);
            nonces.add(links.read(token).orElseThrow().nonce());
        }

        assertThat(tokens).hasSize(1_000);
        assertThat(nonces).hasSize(1_000);
    }

    @Test
    void refuses_every_change_of_a_single_bit() {
        byte[] good = bytes(token());

        for (int bit = 0; bit < good.length * 8; bit++) {
            byte[] bad = good.clone();
            bad[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(links.read(text(bad))).as("bit " + bit).isEmpty();
        }
    }

    @Test
    void refuses_every_change_of_a_single_character() {
        String good = token();
        for (int at = 0; at < good.length(); at++) {
            for (char other : "ABab01-_=. /+%".toCharArray()) {
                String bad = good.substring(0, at) + other + good.substring(at + 1);
                assertThat(bad.equals(good) || links.read(bad).isEmpty())
                        .as(at + " " + other)
                        .isTrue();
            }
        }
    }

    /** The last character carries bits that belong to no byte: each of them would be the same token in another dress. */
    @Test
    void refuses_another_spelling_of_the_same_bytes() {
        String good = token();
        byte[] bytes = bytes(good);
        int same = 0;
        for (char other : "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".toCharArray()) {
            String spelled = good.substring(0, good.length() - 1) + other;
            if (!spelled.equals(good) && Arrays.equals(bytes(spelled), bytes)) {
                same++;
                assertThat(links.read(spelled)).isEmpty();
            }
        }

        assertThat(good.length() % 4 == 0 || same > 0).isTrue();
        assertThat(links.read(good + "=")).isEmpty();
        assertThat(links.read(good + "==")).isEmpty();
        assertThat(links.read(" " + good)).isEmpty();
    }

    @Test
    void refuses_every_truncation_and_every_addition() {
        String good = token();
        for (int length = 0; length < good.length(); length++) {
            assertThat(links.read(good.substring(0, length)))
                    .as("first " + length)
                    .isEmpty();
            assertThat(links.read(good.substring(good.length() - length)))
                    .as("last " + length)
                    .isEmpty();
        }
        byte[] bytes = bytes(good);
        for (int more = 1; more < 40; more++) {
            assertThat(links.read(text(Arrays.copyOf(bytes, bytes.length + more))))
                    .isEmpty();
        }
        assertThat(links.read(good.repeat(200))).isEmpty();
    }

    @Test
    void refuses_to_swap_anything_between_two_tokens_of_ours() {
        byte[] one = bytes(token());
        byte[] two = bytes(links.token(
                made("draft.discard", "d_205:v3:0123456789abcdef", "", ""),
                new Card(Card.Kind.DRAFT, "d_205"),
                new Teammate.Id("tm_tom00"),
                NOW.plusSeconds(90)));
        assertThat(one).hasSameSizeAs(two);

        for (int from = 0; from < one.length; from++) {
            for (int to = from + 1; to <= one.length; to++) {
                byte[] mixed = one.clone();
                System.arraycopy(two, from, mixed, from, to - from);
                if (!Arrays.equals(mixed, one) && !Arrays.equals(mixed, two)) {
                    assertThat(links.read(text(mixed)).isEmpty())
                            .as("bytes " + from + " to " + to)
                            .isTrue();
                }
            }
        }
    }

    @Test
    void refuses_another_key_and_a_key_that_does_not_exist() {
        byte[] good = bytes(token());
        keys.add(new LinkKey(2, "00".repeat(32), NOW));

        for (int id : new int[] {0, 2, 3, -1, Integer.MAX_VALUE}) {
            byte[] bad = good.clone();
            ByteBuffer.wrap(bad).putInt(1, id);
            assertThat(links.read(text(bad))).as("key " + id).isEmpty();
        }
    }

    @Test
    void refuses_a_token_of_another_installation() {
        String theirs = new SignedLinks(new Keyring(new InMemoryLinkKeys(), Clock.fixed(NOW, ZoneOffset.UTC)))
                .token(deed(), CARD, ALICE, NOW.plusSeconds(60));
        token();

        assertThat(links.read(theirs)).isEmpty();
    }

    @Test
    void refuses_a_million_forged_tokens() {
        byte[] good = bytes(token());
        Random random = new Random(20261124);
        int accepted = 0;
        for (int i = 0; i < FORGED; i++) {
            byte[] forged = good.clone();
            byte[] some = new byte[32];
            random.nextBytes(some);
            int way = i % 4;
            if (way == 0) {
                System.arraycopy(some, 0, forged, forged.length - 32, 32);
            } else if (way == 1) {
                forged[5 + random.nextInt(forged.length - 5)] = some[0];
                forged[5 + random.nextInt(forged.length - 5)] = some[1];
            } else if (way == 2) {
                System.arraycopy(
                        some, 0, forged, HEAD + random.nextInt(forged.length - HEAD - 32), 1 + random.nextInt(31));
            } else {
                random.nextBytes(forged);
                forged[0] = 1;
                ByteBuffer.wrap(forged).putInt(1, 1);
            }
            accepted += !Arrays.equals(forged, good) && links.read(text(forged)).isPresent() ? 1 : 0;
        }

        assertThat(accepted).isZero();
    }

    @Test
    void refuses_whatever_is_no_token_at_all() {
        for (String junk : List.of(
                "", "-", "A", "AQ", "null", "../../etc/passwd", "\u0000", "\ud800", "%41", "a b", "é".repeat(50))) {
            assertThat(links.read(junk)).as(junk).isEmpty();
        }
        byte[] short1 = new byte[36];
        short1[0] = 1;
        assertThat(links.read(text(short1))).isEmpty();
    }

    @Test
    void makes_no_token_of_a_field_that_does_not_fit() {
        assertThatThrownBy(() -> links.token(made("x".repeat(121), "", "", ""), CARD, ALICE, NOW))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("too long");
        assertThat(links.read(links.token(made("x".repeat(120), "", "", ""), CARD, ALICE, NOW)))
                .isPresent();
    }

    @Test
    void changes_the_key_every_quarter_and_accepts_the_last_one_until_its_links_are_dead() {
        String first = token();
        SignedLinks nextQuarter = at(NOW.plus(Duration.ofDays(91)));
        String second = nextQuarter.token(deed(), CARD, ALICE, NOW.plus(Duration.ofDays(92)));

        assertThat(keyOf(second)).isEqualTo(keyOf(first) + 1);
        assertThat(nextQuarter.read(first)).isPresent();
        assertThat(links.read(second))
                .as("another node, which had not seen the new key")
                .isPresent();

        SignedLinks later = at(NOW.plus(Duration.ofDays(182)));
        String third = later.token(deed(), CARD, ALICE, NOW.plus(Duration.ofDays(183)));

        assertThat(keyOf(third)).isEqualTo(keyOf(second) + 1);
        assertThat(later.read(first)).isEmpty();
        assertThat(later.read(second)).isPresent();
        assertThat(keys.all()).hasSize(2);
    }

    @Test
    void shows_no_secret_when_it_is_printed() {
        token();

        assertThat(keys.all().get(0).secret()).hasSize(64);
        assertThat(keys.all().get(0).toString()).isEqualTo("LinkKey 1");
    }

    private SignedLinks at(Instant now) {
        return new SignedLinks(new Keyring(keys, Clock.fixed(now, ZoneOffset.UTC)));
    }

    private String token() {
        return links.token(deed(), CARD, ALICE, NOW.plusSeconds(60));
    }

    private static Deed deed() {
        return made("draft.approve", "d_204:v3:0123456789abcdef", "Approve", "It goes out.");
    }

    private static int keyOf(String token) {
        return ByteBuffer.wrap(bytes(token)).getInt(1);
    }

    private static byte[] bytes(String token) {
        return Base64.getUrlDecoder().decode(token.getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Deed made(String action, String value, String label, String effect) {
        return new Deed(action, value, label, effect, List.of());
    }
}
