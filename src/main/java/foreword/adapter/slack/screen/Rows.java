package foreword.adapter.slack.screen;

import foreword.ask.Asks;
import foreword.ask.Replies;
import foreword.ask.SegmentWays;
import foreword.concern.Concerns;
import foreword.concern.Lessons;
import foreword.content.ContentLibrary;
import foreword.deal.Deals;
import foreword.deal.Links;
import foreword.deal.Proposals;
import foreword.draft.Drafts;
import foreword.expectation.Expectations;
import foreword.followup.Hopper;
import foreword.followup.Nudges;
import foreword.introduction.Introductions;
import foreword.introduction.Qualifications;
import foreword.outbox.Notices;
import foreword.people.People;
import foreword.praise.Marks;
import foreword.praise.Moments;
import foreword.praise.Permissions;
import foreword.praise.PraiseSearch;
import foreword.praise.Praises;
import foreword.target.ProfileCards;
import foreword.target.Targets;
import foreword.thanks.Favours;
import foreword.thanks.ThankYous;

/** The stores that the screens read, and never write. */
public record Rows(
        People people,
        Praises praises,
        Marks marks,
        Permissions permissions,
        PraiseSearch search,
        Moments moments,
        Targets targets,
        TieReasons ties,
        ProfileCards profileCards,
        ContentLibrary content,
        Drafts drafts,
        Asks asks,
        Replies replies,
        Introductions introductions,
        ThankYous thankYous,
        Nudges nudges,
        Hopper hopper,
        Notices notices,
        Concerns concerns,
        Lessons lessons,
        Favours favours,
        Qualifications qualifications,
        Deals deals,
        Links links,
        Expectations expectations,
        Proposals proposals,
        SegmentWays ways) {}
