package foreword.deal.reading;

import java.util.List;
import java.util.Optional;

/** Which label of a field stands for what, in several languages. */
final class Labels {
    private final Grammar grammar;

    Labels(Grammar grammar) {
        this.grammar = grammar;
    }

    boolean knows(Post.Field field) {
        return List.of("stage", "deal-name", "company", "amount", "currency", "reason", "other").stream()
                .anyMatch(kind -> is(field, kind));
    }

    /** The value of the first field of a kind. */
    Optional<String> value(Post post, String kind) {
        return post.fields().stream()
                .filter(field -> is(field, kind))
                .map(field -> field.value().strip())
                .filter(value -> !value.isEmpty() && !value.matches("(?i)-+|—|n/?a|none|null"))
                .findFirst();
    }

    private boolean is(Post.Field field, String kind) {
        List<String> words = List.of(Tokenizer.folded(field.label()).strip().split("[^\\p{L}\\p{N}']+", -1));
        return grammar.list("label-" + kind).contains(words);
    }
}
