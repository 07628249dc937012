package foreword.workflow;

import foreword.activity.ActivityLog;
import foreword.ask.Ask;
import foreword.ask.Asks;
import foreword.ask.Replies;
import foreword.calendar.WorkTimes;
import foreword.concern.Concerns;
import foreword.concern.Lessons;
import foreword.content.ContentLibrary;
import foreword.deal.Deal;
import foreword.deal.Deals;
import foreword.deal.Links;
import foreword.deal.Proposals;
import foreword.deal.source.StageQuestions;
import foreword.draft.Drafts;
import foreword.expectation.Expectation;
import foreword.expectation.Expectations;
import foreword.followup.Bundles;
import foreword.followup.Hopper;
import foreword.followup.Nudges;
import foreword.followup.WeekPlans;
import foreword.introduction.Introduction;
import foreword.introduction.Introductions;
import foreword.introduction.Qualifications;
import foreword.outbox.CardMails;
import foreword.outbox.Notices;
import foreword.outbox.Outbox;
import foreword.people.Backgrounds;
import foreword.people.CompanyMatcher;
import foreword.people.CompanyMerges;
import foreword.people.Corrections;
import foreword.people.Interactions;
import foreword.people.People;
import foreword.people.Suppressions;
import foreword.praise.Marks;
import foreword.praise.Moments;
import foreword.praise.Permissions;
import foreword.praise.Praise;
import foreword.praise.Praises;
import foreword.report.Heeds;
import foreword.report.Tallies;
import foreword.target.Acquaintances;
import foreword.target.Candidates;
import foreword.target.Connections;
import foreword.target.ProfileCards;
import foreword.target.Targets;
import foreword.thanks.Favours;
import foreword.thanks.ThankYou;
import foreword.thanks.ThankYous;
import java.util.Optional;

/** Every store, by name. */
public record Rows(
        ActivityLog log,
        People people,
        CompanyMatcher companies,
        CompanyMerges merges,
        Suppressions suppressions,
        Praises praises,
        Marks marks,
        Permissions permissions,
        Moments moments,
        Targets targets,
        Backgrounds backgrounds,
        Acquaintances acquaintances,
        Connections connections,
        Candidates candidates,
        ProfileCards cards,
        ContentLibrary contents,
        Drafts drafts,
        Asks asks,
        Replies replies,
        Introductions introductions,
        ThankYous thanks,
        Nudges nudges,
        Hopper hopper,
        Outbox outbox,
        Notices notices,
        CardMails cardMails,
        Interactions interactions,
        Corrections corrections,
        Concerns concerns,
        Lessons lessons,
        Favours favours,
        Qualifications qualifications,
        Deals deals,
        Links links,
        Expectations expectations,
        Proposals proposals,
        StageQuestions stageQuestions,
        Bundles bundles,
        WorkTimes workTimes,
        WeekPlans plans,
        Tallies tallies,
        Heeds heeds) {

    /** The ask that a reference such as {@code ask/a_12} names; empty when it names another kind of row. */
    Optional<Ask> ask(String about) {
        return named(about, "ask/").flatMap(id -> asks.find(new Ask.Id(id)));
    }

    /** The introduction that a reference names; empty when it names another kind of row. */
    Optional<Introduction> introduction(String about) {
        return named(about, "introduction/").flatMap(id -> introductions.find(new Introduction.Id(id)));
    }

    /** The thank-you that a reference names; empty when it names another kind of row. */
    Optional<ThankYou> thankYou(String about) {
        return named(about, "thanks/").flatMap(id -> thanks.find(new ThankYou.Id(id)));
    }

    /** The praise that a reference names; empty when it names another kind of row. */
    Optional<Praise> praise(String about) {
        return named(about, "praise/").flatMap(id -> praises.find(new Praise.Id(id)));
    }

    /** The deal that a reference names; empty when it names another kind of row. */
    Optional<Deal> deal(String about) {
        return named(about, "deal/").flatMap(id -> deals.find(new Deal.Id(id)));
    }

    /** The expectation that a reference names; empty when it names another kind of row. */
    Optional<Expectation> expectation(String about) {
        return named(about, "expectation/").flatMap(id -> expectations.find(new Expectation.Id(id)));
    }

    private static Optional<String> named(String about, String kind) {
        return about.startsWith(kind) ? Optional.of(about.substring(kind.length())) : Optional.empty();
    }
}
