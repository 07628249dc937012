package foreword.workflow;

import foreword.activity.ActivityLog;
import foreword.ask.Asks;
import foreword.ask.Replies;
import foreword.content.ContentLibrary;
import foreword.draft.Drafts;
import foreword.followup.Hopper;
import foreword.followup.Nudges;
import foreword.introduction.Introductions;
import foreword.outbox.Notices;
import foreword.outbox.Outbox;
import foreword.people.People;
import foreword.praise.Moments;
import foreword.praise.Praises;
import foreword.target.ProfileCards;
import foreword.target.Targets;
import foreword.thanks.ThankYous;

/** Every store, by name. */
public record Rows(
        ActivityLog log,
        People people,
        Praises praises,
        Moments moments,
        Targets targets,
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
        Notices notices) {}
