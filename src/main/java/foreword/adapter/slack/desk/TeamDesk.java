package foreword.adapter.slack.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import foreword.adapter.slack.Closed;
import foreword.adapter.slack.Command;
import foreword.adapter.slack.DirectMessage;
import foreword.adapter.slack.Press;
import foreword.adapter.slack.Reply;
import foreword.adapter.slack.Shortcut;
import foreword.adapter.slack.SlackDesk;
import foreword.adapter.slack.SlackListener;
import foreword.adapter.slack.SlackRefused;
import foreword.adapter.slack.SlackUnavailable;
import foreword.adapter.slack.Submission;
import foreword.adapter.slack.SubmissionAnswer;
import foreword.adapter.slack.screen.AskStart;
import foreword.deal.DealNews;
import foreword.inbox.Earlier;
import foreword.inbox.Utterance;
import foreword.people.Contact;
import foreword.people.Teammate;
import foreword.workflow.Result;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The desk in Slack: lets our own people in, turns everybody else away politely, and hands on what they want. */
public final class TeamDesk implements SlackDesk, SlackListener {
    private static final Logger LOG = LoggerFactory.getLogger(TeamDesk.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Office office;
    private final Clock clock;
    private final Presses presses;
    private final Submissions submissions;
    private final Commands commands;
    private final DirectTalk directTalk;

    public TeamDesk(Office office, Clock clock) {
        this.office = office;
        this.clock = clock;
        HomePresses homePresses = new HomePresses(office, clock);
        this.submissions = new Submissions(office, homePresses, clock);
        this.commands = new Commands(office, clock);
        this.directTalk = new DirectTalk(office, commands);
        this.presses = new Presses(office, homePresses, clock, directTalk);
    }

    @Override
    public Reply command(Command command) throws SlackRefused, SlackUnavailable {
        Optional<Teammate> by = insider(command.user(), command.actorIsOurs());
        if (by.isEmpty()) {
            return reply(office.answers().outsider());
        }
        office.cards().begin(by.get().id());
        try {
            return commands.answer(by.get(), command.user(), command.text(), command.triggerId())
                    .map(TeamDesk::reply)
                    .orElseGet(Reply::nothing);
        } finally {
            office.cards().end();
        }
    }

    @Override
    public void pressed(Press press) throws SlackRefused, SlackUnavailable {
        Optional<Teammate> by = insider(press.user(), press.actorIsOurs());
        if (by.isPresent()) {
            office.cards().begin(by.get().id());
            try {
                presses.press(press, by.get());
                office.whenWeekBegins().done(by.get());
            } finally {
                office.cards().end();
            }
        } else {
            LOG.info("Somebody outside pressed {}; nothing was done", press.actionId());
            turnAway(press.responseUrl());
        }
    }

    @Override
    public SubmissionAnswer submitted(Submission submission) {
        return insider(submission.user(), submission.actorIsOurs())
                .map(by -> submitted(submission, by))
                .orElseGet(() -> SubmissionAnswer.update(
                        office.modals().notice("Only the team that runs Foreword can do this.")));
    }

    private SubmissionAnswer submitted(Submission submission, Teammate by) {
        office.cards().begin(by.id());
        try {
            SubmissionAnswer answer = submissions.submit(submission, by);
            office.whenWeekBegins().done(by);
            return answer;
        } finally {
            office.cards().end();
        }
    }

    @Override
    public void shortcut(Shortcut shortcut) throws SlackRefused, SlackUnavailable {
        Optional<Teammate> by = insider(shortcut.user(), shortcut.actorIsOurs());
        if (by.isEmpty()) {
            turnAway(shortcut.responseUrl());
            return;
        }
        Shortcut.About about = shortcut.about();
        if ("new_ask".equals(shortcut.callbackId())) {
            office.views().open(shortcut.triggerId(), office.modals().ask(AskStart.blank()));
        } else if ("save_praise".equals(shortcut.callbackId()) && about != null) {
            say(shortcut.responseUrl(), save(about, by.get()).sentence());
        } else if ("log_deal".equals(shortcut.callbackId())) {
            office.views().open(shortcut.triggerId(), deal(about));
        }
    }

    /** The form, filled in with the first thing the message says of a deal. */
    private String deal(Shortcut.@Nullable About about) {
        return Stream.ofNullable(about)
                .flatMap(it -> office.toldDeals().in(it.text()).stream())
                .findFirst()
                .map(office.modals()::newDeal)
                .orElseGet(() -> office.modals().newDeal(""));
    }

    @Override
    public void closed(Closed closed) {
        // Nothing typed is lost that could be kept: Slack sends no values with a closed modal.
    }

    @Override
    public void profileChanged(String user) {
        office.colleagues().changed(user);
    }

    @Override
    public void heard(Utterance utterance, List<Earlier> before) {
        office.whenSpoken().heard(utterance, before);
    }

    @Override
    public void changed(Utterance utterance, List<Earlier> before) {
        office.whenSpoken().changed(utterance, before);
    }

    @Override
    public void dealTold(Utterance said, DealNews news) {
        meet(said);
        office.whenDealHeard().heard(said, news);
    }

    @Override
    public void dealChanged(Utterance said, DealNews news) {
        meet(said);
        office.whenDealHeard().changed(said, news);
    }

    /** One of us who speaks for the first time is known from now on. */
    private void meet(Utterance said) {
        String speaker = said.speaker().slackId();
        if (speaker != null && said.speaker().ours() && !said.speaker().robot()) {
            office.colleagues().of(speaker);
        }
    }

    @Override
    public void deleted(String channel, String ts) {
        office.whenSpoken().deleted(channel, ts);
        office.whenDealHeard().deleted(Utterance.key(Utterance.Channel.SLACK, channel, ts));
    }

    @Override
    public void homeOpened(String user) {
        office.colleagues().of(user).ifPresent(teammate -> office.cards().homeOpened(user));
    }

    @Override
    public void joined(String channel, @Nullable String inviter) {
        Optional.ofNullable(inviter)
                .flatMap(office.colleagues()::of)
                .ifPresent(teammate -> office.rows().people().invitedBy(channel, teammate.id()));
    }

    @Override
    public void marked(Utterance utterance, String user) {
        office.colleagues().of(user).ifPresent(by -> office.whenHeard().saved(utterance, by));
    }

    @Override
    public void dmFromTeammate(DirectMessage message) throws SlackUnavailable {
        Optional<Teammate> by = office.colleagues().of(message.user());
        if (by.isPresent()) {
            directTalk.said(message, by.get());
        }
    }

    @Override
    public void uninstalled() {
        LOG.warn("Slack says that the app was removed or its token revoked");
    }

    private Result save(Shortcut.About about, Teammate by) {
        String author = about.author();
        Optional<Contact> contact =
                author == null ? Optional.empty() : office.rows().people().contactWithSlackId(author);
        boolean ours = author != null
                && contact.isEmpty()
                && office.colleagues().of(author).isPresent();
        String name = contact.map(Contact::name).orElse("somebody outside");
        return office.whenHeard()
                .saved(
                        new Utterance(
                                Utterance.Channel.SLACK,
                                about.channel(),
                                about.ts(),
                                about.thread(),
                                new Utterance.Speaker(
                                        author, contact.map(Contact::email).orElse(null), name, ours, false),
                                about.text(),
                                clock.instant(),
                                null),
                        by);
    }

    private Optional<Teammate> insider(String user, boolean ours) {
        return ours ? office.colleagues().of(user) : Optional.empty();
    }

    private void turnAway(@Nullable String responseUrl) throws SlackRefused, SlackUnavailable {
        if (responseUrl != null) {
            office.views().respond(responseUrl, office.answers().outsider());
        }
    }

    private void say(@Nullable String responseUrl, String sentence) throws SlackRefused, SlackUnavailable {
        if (responseUrl != null) {
            office.views().respond(responseUrl, office.answers().said(sentence));
        }
    }

    private static Reply reply(String messageJson) {
        try {
            JsonNode message = JSON.readTree(messageJson);
            JsonNode blocks = message.path("blocks");
            return new Reply(message.path("text").asText(""), blocks.isArray() ? blocks.toString() : null);
        } catch (JsonProcessingException ours) {
            throw new IllegalStateException("a screen that is no JSON: " + messageJson, ours);
        }
    }
}
