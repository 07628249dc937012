package foreword;

import foreword.adapter.sql.Database;
import foreword.adapter.sql.SqlAcquaintances;
import foreword.adapter.sql.SqlActivityLog;
import foreword.adapter.sql.SqlAsks;
import foreword.adapter.sql.SqlBackgrounds;
import foreword.adapter.sql.SqlBundles;
import foreword.adapter.sql.SqlCandidates;
import foreword.adapter.sql.SqlCardMails;
import foreword.adapter.sql.SqlCompanyMerges;
import foreword.adapter.sql.SqlConcerns;
import foreword.adapter.sql.SqlConnections;
import foreword.adapter.sql.SqlContentLibrary;
import foreword.adapter.sql.SqlCorrections;
import foreword.adapter.sql.SqlDeals;
import foreword.adapter.sql.SqlDrafts;
import foreword.adapter.sql.SqlExpectations;
import foreword.adapter.sql.SqlFavours;
import foreword.adapter.sql.SqlHeeds;
import foreword.adapter.sql.SqlHopper;
import foreword.adapter.sql.SqlInteractions;
import foreword.adapter.sql.SqlIntroductions;
import foreword.adapter.sql.SqlLessons;
import foreword.adapter.sql.SqlLinks;
import foreword.adapter.sql.SqlMarks;
import foreword.adapter.sql.SqlMoments;
import foreword.adapter.sql.SqlNotices;
import foreword.adapter.sql.SqlNudges;
import foreword.adapter.sql.SqlOutbox;
import foreword.adapter.sql.SqlPeople;
import foreword.adapter.sql.SqlPermissions;
import foreword.adapter.sql.SqlPraises;
import foreword.adapter.sql.SqlProfileCards;
import foreword.adapter.sql.SqlProposals;
import foreword.adapter.sql.SqlQualifications;
import foreword.adapter.sql.SqlReplies;
import foreword.adapter.sql.SqlStageQuestions;
import foreword.adapter.sql.SqlSuppressions;
import foreword.adapter.sql.SqlTallies;
import foreword.adapter.sql.SqlTargets;
import foreword.adapter.sql.SqlThankYous;
import foreword.adapter.sql.SqlWeekPlans;
import foreword.adapter.sql.SqlWorkTimes;
import foreword.adapter.suffix.ListedSuffixes;
import foreword.ask.AsksWithConsent;
import foreword.people.CompanyMatcher;
import foreword.workflow.Rows;

/** Builds every store on one database. */
final class Stores {
    private Stores() {}

    static Rows of(Database database) {
        SqlPeople people = new SqlPeople(database);
        return new Rows(
                new SqlActivityLog(database),
                people,
                new CompanyMatcher(people, new ListedSuffixes()),
                new SqlCompanyMerges(database),
                new SqlSuppressions(database),
                new SqlPraises(database),
                new SqlMarks(database),
                new SqlPermissions(database),
                new SqlMoments(database),
                new SqlTargets(database),
                new SqlBackgrounds(database),
                new SqlAcquaintances(database),
                new SqlConnections(database),
                new SqlCandidates(database),
                new SqlProfileCards(database),
                new SqlContentLibrary(database),
                new SqlDrafts(database),
                new AsksWithConsent(new SqlAsks(database), new SqlTargets(database)),
                new SqlReplies(database),
                new SqlIntroductions(database),
                new SqlThankYous(database),
                new SqlNudges(database),
                new SqlHopper(database),
                new SqlOutbox(database),
                new SqlNotices(database),
                new SqlCardMails(database),
                new SqlInteractions(database),
                new SqlCorrections(database),
                new SqlConcerns(database),
                new SqlLessons(database),
                new SqlFavours(database),
                new SqlQualifications(database),
                new SqlDeals(database),
                new SqlLinks(database),
                new SqlExpectations(database),
                new SqlProposals(database),
                new SqlStageQuestions(database),
                new SqlBundles(database),
                new SqlWorkTimes(database),
                new SqlWeekPlans(database),
                new SqlTallies(database),
                new SqlHeeds(database));
    }
}
