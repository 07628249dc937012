package foreword.adapter.sql;

import foreword.privacy.Eraser;
import foreword.privacy.Trace;
import java.time.Instant;
import java.util.List;

/** Empties the columns of one table that tell who a person is or what they said. */
public final class SqlEraser implements Eraser {
    static final String NAME = "erased person";
    static final String ADDRESS = "erased@erased.invalid";
    static final String SENTENCE = "This was about a person whose data was erased.";

    private static final String PRAISE = """
            UPDATE praise SET state = 'ERASED', body = '', body_key = '', quote = '', quote_key = '', reason = '',
                permalink = NULL, source = CASE WHEN channel = 'EMAIL' THEN 'erased/' || id ELSE source END,
                conversation = CASE WHEN channel = 'EMAIL' THEN '' ELSE conversation END,
                message = CASE WHEN channel = 'EMAIL' THEN '' ELSE message END
            WHERE id = :key AND (state <> 'ERASED' OR (channel = 'EMAIL' AND message <> ''))
            """;
    private static final String MARK = "DELETE FROM mark WHERE praise = :key";
    private static final String MARK_OF_CONTACT = "DELETE FROM mark WHERE contact = :key";
    private static final String COMPLAINT = """
            UPDATE complaint SET gone = 1, speaker = NULL, stranger = NULL, speaker_name = '', body = '', quote = '', quote_key = '',
                reason = '', permalink = NULL, source = CASE WHEN channel = 'EMAIL' THEN 'erased/' || id ELSE source END,
                conversation = CASE WHEN channel = 'EMAIL' THEN '' ELSE conversation END,
                message = CASE WHEN channel = 'EMAIL' THEN '' ELSE message END
            WHERE id = :key AND (speaker IS NOT NULL OR stranger IS NOT NULL OR body <> '' OR speaker_name <> '')
            """;
    private static final String CONCERN_NOTE = "UPDATE concern SET note = '' WHERE id = :key AND note <> ''";
    private static final String LESSON = "DELETE FROM lesson WHERE complaint = :key";
    private static final String LESSON_OF_CONTACT = "DELETE FROM lesson WHERE contact = :key";
    private static final String INTERACTION = "DELETE FROM interaction WHERE contact = :key";
    private static final String CORRECTION = "DELETE FROM correction WHERE contact = :key";
    private static final String MOMENT =
            "UPDATE moment SET advice = '', suggested = NULL WHERE id = :key AND advice <> ''";
    private static final String DRAFT = """
            UPDATE draft_version SET address = CASE WHEN address = :email THEN :address ELSE address END,
                address_name = CASE WHEN address = :email THEN :name ELSE address_name END, bcc = '', subject = '', body = '',
                in_reply_to = NULL, refs = ''
            WHERE draft = :key AND (body <> '' OR subject <> '' OR address = :email)
            """;
    private static final String DELIVERY = """
            UPDATE delivery SET raw = :nothing, recipients = :address, words = '', chore_at = NULL,
                state = CASE WHEN state IN ('QUEUED', 'RETRY') THEN 'WITHDRAWN' ELSE state END
            WHERE draft = :key AND recipients <> :address
            """;
    private static final String REPLY = """
            UPDATE reply SET sender = :name, words = '', because = '', message_id = '', brought = NULL, brought_name = '',
                subject = '', refs = '', about = CASE WHEN tie = 'UNPLACED' THEN '' ELSE about END
            WHERE id = :key AND sender <> :name
            """;
    private static final String ADDRESSES = "DELETE FROM contact_address WHERE contact = :key";
    private static final String PARTICIPANT = "DELETE FROM participant WHERE introduction = :key AND address = :email";
    private static final String TARGET = """
            UPDATE target SET name = :name, name_key = 'erased/' || id, name_fold = 'erased/' || id, role = '', why = '',
                challenge = '', source = '', consent = 'UNKNOWN', consent_at = NULL, address = NULL, archived = 1
            WHERE id = :key AND name <> :name
            """;
    private static final String ACQUAINTANCE = "DELETE FROM acquaintance WHERE id = :key";
    private static final String CONNECTION = "DELETE FROM connection WHERE name_print = :key";
    private static final String FACTS_OF_CONTACT = "DELETE FROM fact WHERE about = 'contact/' || :key";
    private static final String FACTS_OF_TARGET = "DELETE FROM fact WHERE about = 'target/' || :key";
    private static final String INTRODUCTION = """
            UPDATE introduction SET subject = '', bridge = NULL,
                target_name = CASE WHEN target_email = :email THEN :name ELSE target_name END,
                target_email = CASE WHEN target_email = :email THEN NULL ELSE target_email END
            WHERE id = :key AND (subject <> '' OR bridge IS NOT NULL OR target_email = :email)
            """;
    private static final String THANKS = "UPDATE thank_you SET note = '' WHERE id = :key AND note <> ''";
    private static final String OUR_TURNS = "UPDATE ask_turn SET why = '' WHERE ask = :key AND why <> ''";
    private static final String INTRODUCERS_TURNS =
            "UPDATE introducer_turn SET why = '' WHERE ask = :key AND why <> ''";
    private static final String TARGETS_TURNS = "UPDATE target_turn SET why = '' WHERE ask = :key AND why <> ''";
    private static final String FAVOUR = "UPDATE favour SET words = '' WHERE id = :key AND words <> ''";
    private static final String QUALIFICATION =
            "UPDATE qualification SET words = '' WHERE introduction = :key AND words <> ''";
    private static final String DEAL_CONTACT = "DELETE FROM deal_contact WHERE deal = :key AND address = :email";
    private static final String DEAL_PROPOSAL = """
            UPDATE deal_proposal SET speaker = '', speaker_name = '', words = '', permalink = NULL,
                source_key = CASE WHEN source = 'mail' THEN 'erased/' || id ELSE source_key END,
                thread = CASE WHEN source = 'mail' THEN 'erased/' || id ELSE thread END
            WHERE id = :key AND speaker <> ''
            """;
    private static final String DEAL_SOURCE = "UPDATE deal SET lead_source = '' WHERE id = :key AND lead_source <> ''";
    private static final String DEAL_REASONS = "UPDATE deal_turn SET why = '' WHERE deal = :key AND why <> ''";
    private static final String CREDIT_REASONS = "UPDATE credit_turn SET why = '' WHERE credit = :key AND why <> ''";
    private static final String CREDIT = "UPDATE credit SET evidence = '' WHERE id = :key AND evidence <> ''";
    private static final String NUDGE = "UPDATE nudge SET why = :sentence WHERE id = :key AND why <> :sentence";
    private static final String EXPECTATION = "UPDATE expectation SET said_to = NULL WHERE said_to = :key";
    private static final String HOPPER = """
            UPDATE hopper SET who = :name, reason = '', is_open = 0 WHERE id = :key AND who <> :name
            """;
    private static final String NOTICE = """
            UPDATE notice SET sentence = :sentence, detail = '' WHERE id = :key AND sentence <> :sentence
            """;
    private static final String STRANGER = """
            UPDATE stranger SET name = :name, email = NULL, slack_id = NULL,
                state = CASE WHEN state = 'ASKED' THEN 'NOT_A_CLIENT' ELSE state END
            WHERE id = :key AND name <> :name
            """;
    private static final String HOURS = "DELETE FROM work_time WHERE teammate = :key";
    private static final String DAYS_OFF = "DELETE FROM day_off WHERE teammate = :key";
    private static final String AWAY = "DELETE FROM away WHERE teammate = :key";
    private static final String QUOTA = "DELETE FROM quota WHERE teammate = :key";
    private static final String CONNECTIONS = "DELETE FROM connection WHERE teammate = :key";
    /** What they did and what is theirs to care for stays, under no name. */
    private static final String TEAMMATE = """
            UPDATE teammate SET name = :name, email = NULL, slack_id = NULL, role = 'MEMBER', zone = 'UTC', locale = NULL,
                language = NULL, notify_by = NULL, quiet_until = NULL
            WHERE id = :key AND name <> :name
            """;

    private static final String CONTACT = """
            UPDATE contact SET name = :name, name_key = :name, email = NULL, slack_id = NULL, role = NULL,
                standing = 'DO_NOT_CONTACT', notes = ''
            WHERE id = :key AND name <> :name
            """;

    private final Database database;
    private final String what;
    private final String kind;
    private final String statement;

    private SqlEraser(Database database, String what, String kind, String statement) {
        this.database = database;
        this.what = what;
        this.kind = kind;
        this.statement = statement;
    }

    /** One for each table with something of people in it. A new table of that sort gets its line here. */
    public static List<Eraser> all(Database database) {
        return List.of(
                new SqlSuppressionEraser(database),
                new SqlEraser(database, "kind words", "praise/", PRAISE),
                new SqlEraser(database, "marks on kind words", "praise/", MARK),
                new SqlEraser(database, "marks on their words", "contact/", MARK_OF_CONTACT),
                new SqlEraser(database, "complaints", "complaint/", COMPLAINT),
                new SqlEraser(database, "notes on concerns", "concern/", CONCERN_NOTE),
                new SqlEraser(database, "lessons from complaints", "complaint/", LESSON),
                new SqlEraser(database, "lessons from their words", "contact/", LESSON_OF_CONTACT),
                new SqlEraser(database, "records of contact", "contact/", INTERACTION),
                new SqlEraser(database, "corrections of strength", "contact/", CORRECTION),
                new SqlEraser(database, "moments", "moment/", MOMENT),
                new SqlEraser(database, "versions of drafts", "draft/", DRAFT),
                new SqlEraser(database, "mails in the outbox", "draft/", DELIVERY),
                new SqlEraser(database, "replies", "reply/", REPLY),
                new SqlEraser(database, "words on who knows whom", "acquaintance/", ACQUAINTANCE),
                new SqlEraser(database, "fingerprints of connections", "connection/", CONNECTION),
                new SqlEraser(database, "facts about contacts", "contact/", FACTS_OF_CONTACT),
                new SqlEraser(database, "facts about people to meet", "target/", FACTS_OF_TARGET),
                new SqlEraser(database, "people to meet", "target/", TARGET),
                new SqlEraser(database, "introductions", "introduction/", INTRODUCTION),
                new SqlEraser(database, "people added to introductions", "introduction/", PARTICIPANT),
                new SqlEraser(database, "further addresses", "contact/", ADDRESSES),
                new SqlEraser(database, "notes on thank-yous", "thanks/", THANKS),
                new SqlEraser(database, "reasons in the history of asks", "ask/", OUR_TURNS),
                new SqlEraser(database, "reasons in the history of introducers", "ask/", INTRODUCERS_TURNS),
                new SqlEraser(database, "reasons in the history of people to meet", "ask/", TARGETS_TURNS),
                new SqlEraser(database, "favours we did", "favour/", FAVOUR),
                new SqlEraser(database, "reasons why introductions fit", "introduction/", QUALIFICATION),
                new SqlEraser(database, "people in deals", "deal/", DEAL_CONTACT),
                new SqlEraser(database, "words on how deals stand", "proposal/", DEAL_PROPOSAL),
                new SqlEraser(database, "where deals came from", "deal/", DEAL_SOURCE),
                new SqlEraser(database, "reasons in the history of deals", "deal/", DEAL_REASONS),
                new SqlEraser(database, "evidence for introductions of deals", "credit/", CREDIT),
                new SqlEraser(database, "reasons in the history of credit", "credit/", CREDIT_REASONS),
                new SqlEraser(database, "reminders", "nudge/", NUDGE),
                new SqlEraser(database, "who was told that we hope for introductions", "contact/", EXPECTATION),
                new SqlEraser(database, "entries of who is not ready yet", "hopper/", HOPPER),
                new SqlEraser(database, "notices", "notice/", NOTICE),
                new SqlEraser(database, "names of people not known yet", "stranger/", STRANGER),
                new SqlEraser(database, "hours of teammates", "teammate/", HOURS),
                new SqlEraser(database, "days off of teammates", "teammate/", DAYS_OFF),
                new SqlEraser(database, "that teammates are away", "teammate/", AWAY),
                new SqlEraser(database, "how many asks teammates aim at", "teammate/", QUOTA),
                new SqlEraser(database, "fingerprints of teammates' connections", "teammate/", CONNECTIONS),
                new SqlEraser(database, "names, addresses and languages of teammates", "teammate/", TEAMMATE),
                new SqlEraser(database, "names and addresses of contacts", "contact/", CONTACT),
                new SqlCardMailEraser(database),
                new SqlRawEvents(database),
                new SqlMailAside(database),
                new SqlReasons(database));
    }

    @Override
    public String what() {
        return what;
    }

    @Override
    public int erase(Trace trace, Instant now) {
        return trace.ids(kind).stream()
                .mapToInt(key -> database.sql(statement)
                        .bind("key", key)
                        .bind("email", trace.person().email().value())
                        .bind("name", NAME)
                        .bind("address", ADDRESS)
                        .bind("sentence", SENTENCE)
                        .bind("nothing", new byte[0])
                        .run())
                .sum();
    }
}
