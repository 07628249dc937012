package foreword.adapter.quartz;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import javax.sql.DataSource;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.SchedulerRepository;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls one task at a steady rate, on one node at a time; a task that fails is called again at the next beat. */
public final class Beat implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Beat.class);

    private final Scheduler scheduler;

    private Beat(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * Starts beating, in this process alone.
     *
     * @param name tells two beats of one process apart
     */
    public static Beat start(String name, Duration every, Runnable task) {
        return started(alone(name), every, task);
    }

    /**
     * Starts beating on one of several nodes: whichever comes first does the task, and another goes on when it dies.
     *
     * @param shared the database in which the nodes agree; its tables are there
     * @param node names this node, and no other that ever was
     */
    public static Beat shared(DataSource shared, String node, Duration every, Runnable task) {
        String source = "beat of " + node;
        DBConnectionManager.getInstance().addConnectionProvider(source, new Connections(shared));
        return started(together(source, node), every, task);
    }

    private static Beat started(Properties settings, Duration every, Runnable task) {
        try {
            Scheduler scheduler = created(settings);
            scheduler.setJobFactory((bundle, owner) -> new Tick(task));
            JobDetail job = JobBuilder.newJob(Tick.class).withIdentity("beat").build();
            Trigger trigger = TriggerBuilder.newTrigger()
                    .withIdentity("beat")
                    .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                            .withIntervalInMilliseconds(every.toMillis())
                            .repeatForever()
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
            scheduler.scheduleJob(job, Set.of(trigger), true);
            scheduler.start();
            return new Beat(scheduler);
        } catch (SchedulerException e) {
            throw new IllegalStateException("Quartz does not start: " + e.getMessage(), e);
        }
    }

    /** Quartz hands out one scheduler for a name; two nodes of one process, as in tests, need one each under the same name. */
    private static synchronized Scheduler created(Properties settings) throws SchedulerException {
        Scheduler scheduler = new StdSchedulerFactory(settings).getScheduler();
        SchedulerRepository.getInstance().remove(scheduler.getSchedulerName());
        return scheduler;
    }

    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            LOG.warn("Quartz did not stop cleanly: {}", e.getMessage());
        }
    }

    private static Properties alone(String name) {
        Properties settings = settings(name);
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return settings;
    }

    /** A node that does not check in is missed after eight to ten seconds; a database that is away is looked for every two. */
    private static Properties together(String source, String node) {
        Properties settings = settings("foreword");
        settings.setProperty("org.quartz.scheduler.instanceId", node);
        settings.setProperty("org.quartz.scheduler.dbFailureRetryInterval", "2000");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        settings.setProperty(
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate");
        settings.setProperty("org.quartz.jobStore.dataSource", source);
        settings.setProperty("org.quartz.jobStore.isClustered", "true");
        settings.setProperty("org.quartz.jobStore.clusterCheckinInterval", "1000");
        settings.setProperty("org.quartz.jobStore.misfireThreshold", "5000");
        return settings;
    }

    private static Properties settings(String name) {
        Properties settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", name);
        settings.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        return settings;
    }

    /** Lends what is somebody else's to close. */
    private record Connections(DataSource source) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return source.getConnection();
        }

        @Override
        public void shutdown() {}

        @Override
        public void initialize() {}
    }

    /** One beat; never two at once. */
    @DisallowConcurrentExecution
    private record Tick(Runnable task) implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.error("A beat failed", e);
            }
        }
    }
}
