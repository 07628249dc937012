package foreword;

import foreword.activity.Activity;
import foreword.sandbox.Deed;
import foreword.sandbox.Message;
import foreword.sandbox.Person;
import foreword.sandbox.PostOffice;
import foreword.sandbox.Screens;
import foreword.sandbox.Traffic;
import foreword.sandbox.View;
import foreword.sandbox.Workspace;
import foreword.sandbox.page.PressAt;
import foreword.sandbox.page.Stage;
import foreword.sandbox.page.StageMail;
import foreword.sandbox.page.StoryView;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The playground, as the page plays on it. */
final class SandboxStage implements Stage {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE HH:mm", java.util.Locale.ENGLISH);

    private final Playground playground;
    private final Runnable reset;
    private final StoryLine story;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** @param reset begins everything again; it may end this stage */
    SandboxStage(Playground playground, Runnable reset) {
        this.playground = playground;
        this.reset = reset;
        this.story = new StoryLine(this, playground);
    }

    @Override
    public Workspace workspace() {
        return playground.slack().workspace();
    }

    @Override
    public Screens screens() {
        return playground.slack().screens();
    }

    @Override
    public Traffic traffic() {
        return playground.slack().traffic();
    }

    @Override
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public Deed post(String user, String channel, String text) {
        return person(user).post(channel, text);
    }

    @Override
    public Deed reply(String user, Message root, String text) {
        return person(user).reply(root, text);
    }

    @Override
    public Deed edit(String user, Message message, String text) {
        return person(user).edit(message, text);
    }

    @Override
    public Deed delete(String user, Message message) {
        return person(user).delete(message);
    }

    @Override
    public Deed react(String user, Message message, String emoji) {
        return person(user).react(message, emoji);
    }

    @Override
    public Deed press(String user, PressAt where) {
        return where.inView()
                ? person(user).press(view(user, where.view()), where.press())
                : person(user).press(message(user, where), where.press());
    }

    @Override
    public Deed type(String user, String channel, String text) {
        int blank = text.indexOf(' ');
        String command = blank < 0 ? text : text.substring(0, blank);
        return person(user).type(command, blank < 0 ? "" : text.substring(blank + 1), channel);
    }

    @Override
    public Deed submit(String user, View view, Map<String, List<String>> values) {
        return person(user).submit(view, values);
    }

    @Override
    public void close(String user, View view) {
        person(user).close(view);
    }

    @Override
    public Deed openHome(String user) {
        return person(user).openHome();
    }

    @Override
    public Deed shortcut(String user, String callbackId, Optional<Message> message) {
        return message.isPresent()
                ? person(user).shortcut(callbackId, message.get())
                : person(user).globalShortcut(callbackId);
    }

    @Override
    public Instant now() {
        return playground.clock().instant();
    }

    @Override
    public void turnTo(Instant instant) {
        playground.turnTo(instant);
        changed();
    }

    @Override
    public void forward(Duration time) {
        turnTo(now().plus(time));
    }

    @Override
    public boolean nextThing() {
        Optional<Instant> next = playground.nextDue();
        next.ifPresent(this::turnTo);
        return next.isPresent();
    }

    @Override
    public List<StageMail> mails() {
        List<StageMail> mails = new ArrayList<>();
        int number = 0;
        for (PostOffice.Delivered delivered : playground.post().mails()) {
            mails.add(Postcard.read(delivered, ++number));
        }
        mails.sort(java.util.Comparator.comparing(StageMail::date));
        return mails;
    }

    /** The mails in one box. */
    List<StageMail> mailsIn(String address) {
        List<StageMail> mails = new ArrayList<>();
        for (PostOffice.Delivered delivered : playground.post().mails()) {
            if (delivered.box().equalsIgnoreCase(address)) {
                mails.add(Postcard.read(delivered, mails.size() + 1));
            }
        }
        return mails;
    }

    @Override
    public void mail(String from, List<String> to, String subject, String text, Optional<String> inReplyTo) {
        List<String> headers = inReplyTo
                .map(id -> List.of("In-Reply-To: " + oneLine(id), "References: " + oneLine(id)))
                .orElse(List.of());
        playground
                .post()
                .send(new PostOffice.Letter(oneLine(from), to, List.of(), oneLine(subject), text, headers), now());
        changed();
    }

    /** Answers a mail to wherever it wants its answers. */
    void answer(StageMail mail, String from, String text) {
        mail(from, Postcard.replyTo(mail), "Re: " + mail.subject(), text, Optional.of(mail.messageId()));
    }

    @Override
    public StoryView story() {
        return story.view();
    }

    @Override
    public void doStep() {
        story.doNext();
        changed();
    }

    @Override
    public void skipStep() {
        story.skip();
        changed();
    }

    @Override
    public void reset() {
        reset.run();
    }

    @Override
    public List<String> happened() {
        List<String> lines = new ArrayList<>();
        for (Activity activity : playground.bot().rows().log().latest(60)) {
            lines.add(MOMENT.format(activity.at().atOffset(ZoneOffset.UTC)) + "  " + activity.what()
                    + (activity.why().isBlank() ? "" : ": " + activity.why()));
        }
        Collections.reverse(lines);
        return lines;
    }

    private Person person(String user) {
        return playground.slack().asPerson(user);
    }

    private Message message(String user, PressAt where) {
        return workspace()
                .seenBy(user, where.channel(), where.ts())
                .orElseThrow(() -> new IllegalArgumentException("This message is gone."));
    }

    private View view(String user, String id) {
        return screens().modals(user).stream()
                .filter(view -> view.id().equals(id))
                .findFirst()
                .or(() -> screens().home(user).filter(view -> view.id().equals(id)))
                .orElseThrow(() -> new IllegalArgumentException("This view is closed."));
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\r\\n]+", " ").strip();
    }
}
