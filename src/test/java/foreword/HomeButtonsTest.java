package foreword;

import static org.assertj.core.api.Assertions.assertThat;

import foreword.sandbox.DemoRows;
import foreword.sandbox.View;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the buttons of App Home open, for those who remember no command. */
class HomeButtonsTest extends PlayedCommands {
    @Test
    void praise_is_kept_in_a_window() {
        View modal = pressed("praise.new", "praise");
        String dana = playground
                .bot()
                .rows()
                .people()
                .contactWithSlackId(DemoRows.DANA)
                .orElseThrow()
                .id()
                .value();

        submit(DemoRows.ALICE, modal, Map.of("contact", List.of(dana), "words", List.of("You saved our quarter.")));

        assertThat(only().text()).isEqualTo("You saved our quarter.");
    }

    @Test
    void help_is_shown_with_its_examples() {
        assertThat(pressed("help.open", "notice").body().toString()).contains("What you can type", "/foreword plan");
    }

    @Test
    void the_hopper_is_shown() {
        assertThat(pressed("hopper.list", "notice").body().toString()).contains("Hopper");
    }

    private View pressed(String button, String callbackId) {
        done(as(DemoRows.ALICE).openHome());
        View home = Visitor.await("the home", () -> playground.slack().screens().home(DemoRows.ALICE));
        done(as(DemoRows.ALICE).press(home, button));
        return visitor.modal(DemoRows.ALICE, callbackId);
    }
}
