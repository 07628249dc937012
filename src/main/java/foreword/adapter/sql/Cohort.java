package foreword.adapter.sql;

import foreword.report.Milestone;
import java.util.Locale;

/** Which activities say that a row reached a milestone, whose row it is, and to which row it leads. */
enum Cohort {
    PRAISE("'praise.heard'", Rows.PRAISE, "LEFT JOIN moment l ON l.praise = c.row_id", "l.id"),
    MOMENT("'moment.opened'", Rows.MOMENT, "LEFT JOIN ask l ON l.moment = c.row_id", "l.id"),
    ASKED("'ask.asked'", Rows.ASK, "", "c.row_id"),
    /** Whoever makes the introduction at once has said yes. */
    PROMISED("'ask.willing', 'introduction.made'", Rows.ASK, "LEFT JOIN introduction l ON l.ask = c.row_id", "l.id") {
        @Override
        String row() {
            return """
                    CASE WHEN a.what = 'ask.willing' THEN SUBSTR(a.about, 5)
                        ELSE (SELECT i.ask FROM introduction i WHERE i.id = SUBSTR(a.about, 14)) END
                    """;
        }

        @Override
        String abouts(String row) {
            return "'ask/' || " + row + ", (SELECT 'introduction/' || i.id FROM introduction i WHERE i.ask = " + row
                    + ")";
        }
    },
    MADE("'introduction.made'", Rows.INTRODUCTION, "", "c.row_id"),
    /** What it came to is known only of those whom we met. */
    MET(
            "'introduction.met', 'introduction.qualified', 'introduction.won', 'introduction.lost'",
            Rows.INTRODUCTION,
            "",
            "c.row_id"),
    /** From being won there is one way back only. */
    WON("'introduction.won'", Rows.INTRODUCTION, "", "c.row_id") {
        @Override
        String stands(String activity) {
            return """
                     AND NOT EXISTS (SELECT 1 FROM activity u
                        WHERE u.about = %1$s.about AND u.what = 'introduction.qualified' AND u.id > %1$s.id)
                    """.formatted(activity);
        }
    };

    /** Rows, with their owner and the company they are about. */
    private enum Rows {
        PRAISE("company.owner", "contact.id = r.speaker", true),
        MOMENT("r.owner", "contact.id = r.contact", true),
        ASK("r.owner", "contact.id = r.introducer", false),
        INTRODUCTION("r.owner", "contact.id = r.introducer", false);

        private final String owner;
        private final String person;
        private final boolean dismissible;

        Rows(String owner, String person, boolean dismissible) {
            this.owner = owner;
            this.person = person;
            this.dismissible = dismissible;
        }

        String table() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final String whats;
    private final Rows rows;
    private final String link;
    private final String linked;

    Cohort(String whats, Rows rows, String link, String linked) {
        this.whats = whats;
        this.rows = rows;
        this.link = link;
        this.linked = linked;
    }

    static Cohort of(Milestone milestone) {
        return valueOf(milestone.name());
    }

    /** The key of the row that an activity {@code a} is about. */
    String row() {
        return key("a");
    }

    private String key(String activity) {
        return "SUBSTR(" + activity + ".about, " + (rows.table().length() + 2) + ")";
    }

    /** What activities about a row of this key are about. */
    String abouts(String row) {
        return "'" + rows.table() + "/' || " + row;
    }

    /** A condition that the activity was not taken back, as what turned out to be no praise was; empty where none can be. */
    String stands(String activity) {
        return rows.dismissible ? """
                 AND NOT EXISTS (SELECT 1 FROM %s d WHERE d.id = %s AND d.state = 'DISMISSED')
                """.formatted(rows.table(), key(activity)) : "";
    }

    /** Counts those that reached it first within a span by owner and segment, those among them that went on, and their median time. */
    String statement() {
        return """
                WITH begun AS (
                    SELECT row_id, MIN(at) AS at FROM (
                        SELECT %1$s AS row_id, a.at AS at FROM activity a
                        WHERE a.what IN (%2$s) AND a.at >= :from AND a.at < :to%3$s
                    ) AS e WHERE row_id IS NOT NULL GROUP BY row_id
                ), cohort AS (
                    SELECT b.row_id, b.at, COALESCE(%4$s, '') AS owner, COALESCE(company.segment, '') AS segment
                    FROM begun b LEFT JOIN %5$s r ON r.id = b.row_id
                        LEFT JOIN contact ON %6$s LEFT JOIN company ON company.id = contact.company
                    WHERE NOT EXISTS (SELECT 1 FROM activity x
                        WHERE x.about IN (%7$s) AND x.what IN (%2$s) AND x.at < :from%8$s)
                ), gone AS (
                    %9$s
                )
                SELECT owner, segment, COUNT(*) AS many, COUNT(took) AS gone_on, (
                    SELECT AVG(took) FROM (
                        SELECT took, ROW_NUMBER() OVER (ORDER BY took) AS place, COUNT(*) OVER () AS places
                        FROM gone WHERE took IS NOT NULL
                    ) AS ranked WHERE place IN ((places + 1) / 2, (places + 2) / 2)
                ) AS median
                FROM gone GROUP BY owner, segment
                """.formatted(
                        row(),
                        whats,
                        stands("a"),
                        rows.owner,
                        rows.table(),
                        rows.person,
                        abouts("b.row_id"),
                        stands("x"),
                        gone());
    }

    private String gone() {
        return Milestone.valueOf(name())
                .next()
                .map(Cohort::of)
                .map(this::goneOnTo)
                .orElse("""
                    SELECT c.owner, c.segment, CAST(NULL AS BIGINT) AS took FROM cohort c
                """);
    }

    private String goneOnTo(Cohort next) {
        return """
                    SELECT c.owner, c.segment, MIN(n.at) - c.at AS took
                    FROM cohort c %1$s LEFT JOIN activity n
                        ON n.about IN (%2$s) AND n.what IN (%3$s) AND n.at >= c.at%4$s
                    GROUP BY c.row_id, c.owner, c.segment, c.at
                """.formatted(link, next.abouts(linked), next.whats, next.stands("n"));
    }
}
