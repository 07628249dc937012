package foreword.adapter.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import foreword.people.Teammate;
import foreword.praise.Permission;
import foreword.praise.Permission.State;
import foreword.praise.Permissions;
import foreword.praise.Praise;
import foreword.testing.Base;
import foreword.testing.Given;
import foreword.testing.InMemoryPermissions;
import foreword.testing.OnEachDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The table and the map keep the same promises. */
@OnEachDatabase
class SqlPermissionsTest {
    private static final Praise.Id PRAISE = new Praise.Id("p_1");
    private static final Teammate.Id ALICE = new Teammate.Id("tm_1");
    private static final Teammate.Id TOM = new Teammate.Id("tm_2");

    @Parameter
    Base base;

    @TempDir
    Path folder;

    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(base.url(folder));
    }

    @AfterEach
    void close() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keeps_who_recorded_which_answer_and_when(boolean table) {
        Permissions permissions = permissions(table);
        assertThat(permissions.of(PRAISE)).isEqualTo(Permission.none(PRAISE));

        permissions.move(PRAISE, State.NOT_ASKED, State.ASKED, ALICE, Given.NOW);
        permissions.move(PRAISE, State.ASKED, State.GRANTED, TOM, Given.NOW.plusMillis(1));

        assertThat(permissions.of(PRAISE))
                .isEqualTo(new Permission(PRAISE, State.GRANTED, TOM, Given.NOW.plusMillis(1)));
        assertThat(permissions.granted()).containsExactly(PRAISE);
        assertThat(permissions.of(new Praise.Id("p_2")).granted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void lets_one_answer_win(boolean table) {
        Permissions permissions = permissions(table);

        assertThat(permissions.move(PRAISE, State.NOT_ASKED, State.REFUSED, ALICE, Given.NOW))
                .isTrue();
        assertThat(permissions.move(PRAISE, State.NOT_ASKED, State.GRANTED, TOM, Given.NOW))
                .isFalse();
        assertThat(permissions.move(PRAISE, State.ASKED, State.GRANTED, TOM, Given.NOW))
                .isFalse();

        assertThat(permissions.of(PRAISE).state()).isEqualTo(State.REFUSED);
        assertThat(permissions.granted()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takes_an_answer_back_but_never_asks_twice(boolean table) {
        Permissions permissions = permissions(table);
        permissions.move(PRAISE, State.NOT_ASKED, State.GRANTED, ALICE, Given.NOW);

        assertThat(permissions.move(PRAISE, State.GRANTED, State.REFUSED, ALICE, Given.NOW))
                .isTrue();
        assertThatThrownBy(() -> permissions.move(PRAISE, State.REFUSED, State.ASKED, ALICE, Given.NOW))
                .isInstanceOf(IllegalStateException.class);

        permissions.forget(PRAISE);
        assertThat(permissions.of(PRAISE)).isEqualTo(Permission.none(PRAISE));
    }

    private Permissions permissions(boolean table) {
        return table ? new SqlPermissions(database) : new InMemoryPermissions();
    }
}
