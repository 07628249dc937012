package foreword.sandbox;

import java.util.List;

/** An emoji under a message and the ids of the people who put it there. */
public record Reaction(String name, List<String> users) {
    public Reaction {
        users = List.copyOf(users);
    }
}
