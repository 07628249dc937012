package foreword.adapter.sql;

import foreword.people.Contact;
import foreword.privacy.Person;
import foreword.privacy.Trace;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows a person through the tables: every row of theirs, as references such as {@code ask/a_12}. */
final class SqlTraces {
    private static final String THEIRS = """
            SELECT 'contact/' || id AS ref FROM contact WHERE id = :contact
            UNION SELECT 'teammate/' || id FROM teammate WHERE email = :email
            UNION SELECT 'stranger/' || id FROM stranger WHERE email = :email OR slack_id = :slackId
            UNION SELECT 'praise/' || id FROM praise WHERE speaker = :contact
                OR stranger IN (SELECT id FROM stranger WHERE email = :email OR slack_id = :slackId)
            UNION SELECT 'complaint/' || id FROM complaint WHERE speaker = :contact
                OR stranger IN (SELECT id FROM stranger WHERE email = :email OR slack_id = :slackId)
            UNION SELECT 'concern/' || concern FROM complaint WHERE speaker = :contact AND concern IS NOT NULL
            UNION SELECT 'suppression/' || id FROM suppression WHERE address = :email
            UNION SELECT 'moment/' || id FROM moment WHERE contact = :contact
            UNION SELECT 'ask/' || id FROM ask WHERE introducer = :contact
            UNION SELECT 'introduction/' || id FROM introduction WHERE introducer = :contact OR target_email = :email
                OR id IN (SELECT introduction FROM participant WHERE address = :email)
            UNION SELECT 'acquaintance/' || id FROM acquaintance WHERE contact = :contact
            UNION SELECT 'thanks/' || id FROM thank_you WHERE contact = :contact
            UNION SELECT 'favour/' || id FROM favour WHERE contact = :contact
            UNION SELECT 'expectation/' || id FROM expectation WHERE said_to = :contact
            UNION SELECT 'deal/' || deal FROM deal_contact WHERE address = :email
            UNION SELECT 'proposal/' || id FROM deal_proposal WHERE speaker = :slackId OR speaker = :email
            UNION SELECT 'draft/' || draft FROM draft_version
                WHERE address = :email OR (:line || bcc || :line) LIKE :among ESCAPE '!'
            UNION SELECT 'reply/' || id FROM reply WHERE LOWER(sender) = :email OR LOWER(sender) LIKE :signed ESCAPE '!'
                OR brought = :email
            """;
    /** Whom we wanted to meet, once an introduction brought the address. */
    private static final String MET = """
            SELECT target.id, target.name FROM target WHERE target.address = :email
            UNION SELECT target.id, target.name FROM introduction
                JOIN ask ON ask.id = introduction.ask
                JOIN target ON target.id = ask.target AND target.name = introduction.target_name
                WHERE introduction.target_email = :email
            """;

    private static final String ABOUT_TARGET =
            "SELECT 'acquaintance/' || id AS ref FROM acquaintance WHERE target = :about";
    private static final String NAME = "SELECT name FROM contact WHERE id = :id";
    private static final String DRAFTS_ABOUT = "SELECT 'draft/' || id AS ref FROM draft WHERE about = :about";
    private static final String FOLLOWING = """
            SELECT 'reply/' || id AS ref FROM reply WHERE about = :about
            UNION SELECT 'nudge/' || id FROM nudge WHERE about = :about
            UNION SELECT 'hopper/' || id FROM hopper WHERE about = :about
            UNION SELECT 'notice/' || id FROM notice WHERE about = :about
            UNION SELECT 'credit/' || id FROM credit WHERE introduction = :about
            """;
    private static final String LINE = "\n";

    private final Database database;

    SqlTraces(Database database) {
        this.database = database;
    }

    /** First what is theirs, then the drafts about it, then what hangs on either. */
    Trace of(Person person) {
        Set<String> refs = new LinkedHashSet<>(theirs(person));
        refs.addAll(met(person));
        refs.addAll(connections(person));
        for (String ref : List.copyOf(refs)) {
            refs.addAll(about(DRAFTS_ABOUT, ref));
        }
        for (String ref : List.copyOf(refs)) {
            refs.addAll(about(FOLLOWING, ref));
        }
        return new Trace(person, List.copyOf(refs));
    }

    private List<String> met(Person person) {
        List<String> refs = new ArrayList<>();
        database.sql(MET)
                .bind("email", person.email().value())
                .list(row -> List.of(row.getString("id"), row.getString("name")))
                .forEach(target -> {
                    refs.add("target/" + target.get(0));
                    refs.addAll(about(ABOUT_TARGET, target.get(0)));
                    refs.add(connection(target.get(1)));
                });
        return refs;
    }

    private List<String> connections(Person person) {
        Contact.Id contact = person.contact();
        return contact == null
                ? List.of()
                : database.sql(NAME).bind("id", contact.value()).list(row -> connection(row.getString("name")));
    }

    private String connection(String name) {
        return "connection/" + new SqlConnections(database).print(name);
    }

    private List<String> theirs(Person person) {
        String email = person.email().value();
        String literal = email.replace("!", "!!").replace("%", "!%").replace("_", "!_");
        return database.sql(THEIRS)
                .bind(
                        "contact",
                        Optional.ofNullable(person.contact())
                                .map(Contact.Id::value)
                                .orElse(""))
                .bind("email", email)
                .bind("slackId", Optional.ofNullable(person.slackId()).orElse(""))
                .bind("line", LINE)
                .bind("among", "%" + LINE + literal + LINE + "%")
                .bind("signed", "%<" + literal + ">")
                .list(row -> row.getString("ref"));
    }

    private List<String> about(String statement, String ref) {
        return database.sql(statement).bind("about", ref).list(row -> row.getString("ref"));
    }
}
