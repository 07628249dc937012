package foreword.adapter.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachableTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "0.1.2.3",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.7.7",
                "100.64.0.1",
                "169.254.169.254",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12::1",
                "fd00:ec2::254",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::a00:1",
                "2001:db8::1",
                "2001::1",
                "2002:7f00:1::",
                "100::1"
            })
    void refuses_what_lies_inside(String address) throws UnknownHostException {
        assertThat(new Reachable(false).allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "93.184.216.34",
                "172.15.0.1",
                "172.32.0.1",
                "100.128.0.1",
                "2606:4700::1111",
                "::ffff:1.1.1.1"
            })
    void allows_what_lies_on_the_open_internet(String address) throws UnknownHostException {
        assertThat(new Reachable(false).allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "192.168.7.7", "::1", "fd12::1", "::ffff:10.0.0.1"})
    void allows_what_lies_inside_where_the_operator_says_so(String address) throws UnknownHostException {
        assertThat(new Reachable(true).allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "169.254.169.254",
                "fe80::1",
                "fd00:ec2::254",
                "100.100.100.200",
                "::ffff:169.254.169.254",
                "0.0.0.0",
                "224.0.0.1"
            })
    void refuses_where_clouds_tell_secrets_whatever_the_operator_says(String address) throws UnknownHostException {
        assertThat(new Reachable(true).allows(InetAddress.getByName(address))).isFalse();
    }
}
