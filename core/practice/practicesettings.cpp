// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicesettings.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

using S = PracticeSettings;

// A clock error of a hundred years either way reaches the second NTP era and stays within WallTime.
constexpr double LargestError = 3.15e12; // ms
constexpr double LongestDelay = 60'000; // ms

constexpr FieldOf<S> port(FieldOf<S> made)
{
    return made.range(0, 65535).exact().more();
}

const FieldOf<S> fields[] = {
    field<&S::ntpClockError>("ntp_clock_error_ms", QT_TRANSLATE_NOOP("fields", "NTP clock error"), Unit::Milliseconds)
        .range(-LargestError, LargestError)
        .help(
            QT_TRANSLATE_NOOP("fields", "How far the NTP server's clock runs ahead of this one; negative is behind.")),
    field<&S::ntpDriftPpm>("ntp_drift_ppm", QT_TRANSLATE_NOOP("fields", "NTP drift (ppm)"))
        .range(-1e6, 1e6)
        .help(QT_TRANSLATE_NOOP("fields",
                                "How many microseconds the NTP server's clock gains each second, from its start.")),
    field<&S::ntpDelayOut>("ntp_delay_out_ms", QT_TRANSLATE_NOOP("fields", "NTP delay out"), Unit::Milliseconds)
        .range(0, LongestDelay)
        .help(QT_TRANSLATE_NOOP("fields", "How long a request is under way to the NTP server.")),
    field<&S::ntpDelayBack>("ntp_delay_back_ms", QT_TRANSLATE_NOOP("fields", "NTP delay back"), Unit::Milliseconds)
        .range(0, LongestDelay)
        .help(QT_TRANSLATE_NOOP("fields", "How long a reply is under way from the NTP server.")),
    field<&S::ntpJitter>("ntp_jitter_ms", QT_TRANSLATE_NOOP("fields", "NTP jitter"), Unit::Milliseconds)
        .range(0, LongestDelay)
        .help(QT_TRANSLATE_NOOP("fields", "The most that chance adds to the NTP delay, each way.")),
    field<&S::ntpLossPercent>("ntp_loss_percent", QT_TRANSLATE_NOOP("fields", "NTP loss"), Unit::Percent)
        .range(0, 100)
        .help(QT_TRANSLATE_NOOP("fields", "How many of a hundred NTP requests get no reply.")),
    field<&S::ntpStratum>("ntp_stratum", QT_TRANSLATE_NOOP("fields", "NTP stratum"))
        .range(0, 255)
        .help(QT_TRANSLATE_NOOP("fields", "The stratum that the NTP server claims; 16 and more is unsynchronised.")),
    field<&S::ntpLeap>("ntp_leap", QT_TRANSLATE_NOOP("fields", "NTP leap indicator"))
        .help(QT_TRANSLATE_NOOP("fields", "What the NTP server says of leap seconds, or that it is unsynchronised.")),
    field<&S::ntpKiss>("ntp_kiss", QT_TRANSLATE_NOOP("fields", "NTP kiss code"))
        .help(QT_TRANSLATE_NOOP("fields", "Answers each NTP request with this kiss-o'-death: RATE, DENY, RSTR, …")),
    field<&S::ntpFault>("ntp_fault", QT_TRANSLATE_NOOP("fields", "NTP fault"))
        .help(QT_TRANSLATE_NOOP("fields", "The NTP server answers wrongly, in this way.")),
    field<&S::dnsFault>("dns_fault", QT_TRANSLATE_NOOP("fields", "DNS fault"))
        .help(QT_TRANSLATE_NOOP("fields", "The DNS server answers wrongly, in this way.")),
    field<&S::dnsSlow>("dns_slow_ms", QT_TRANSLATE_NOOP("fields", "DNS slow answer"), Unit::Milliseconds)
        .range(0, LongestDelay)
        .help(QT_TRANSLATE_NOOP("fields", "How long the DNS server takes to answer for slow.practice.test.")),
    field<&S::echoDelay>("echo_delay_ms", QT_TRANSLATE_NOOP("fields", "Echo delay"), Unit::Milliseconds)
        .range(0, LongestDelay)
        .help(QT_TRANSLATE_NOOP("fields", "How long the echo server holds what it sends back.")),
    field<&S::echoLossPercent>("echo_loss_percent", QT_TRANSLATE_NOOP("fields", "Echo loss"), Unit::Percent)
        .range(0, 100)
        .help(QT_TRANSLATE_NOOP("fields", "How many of a hundred UDP datagrams the echo server swallows.")),
    field<&S::echoMbitPerSecond>("echo_mbit_per_s", QT_TRANSLATE_NOOP("fields", "Echo rate"), Unit::MegabitsPerSecond)
        .range(0, 1e6)
        .help(QT_TRANSLATE_NOOP("fields", "How fast the echo server sends back at most; 0 is as fast as it can.")),
    field<&S::lateAfter>("late_after_ms", QT_TRANSLATE_NOOP("fields", "Late answer after"), Unit::Milliseconds)
        .range(0, LongestDelay)
        .help(QT_TRANSLATE_NOOP("fields", "How long the late server takes to answer.")),
    field<&S::dripInterval>("drip_interval_ms", QT_TRANSLATE_NOOP("fields", "Drip interval"), Unit::Milliseconds)
        .range(1, LongestDelay)
        .help(QT_TRANSLATE_NOOP("fields", "How long the dripping server waits before each byte.")),
    field<&S::resetAfter>("reset_after_ms", QT_TRANSLATE_NOOP("fields", "Reset after"), Unit::Milliseconds)
        .range(0, LongestDelay)
        .help(QT_TRANSLATE_NOOP("fields",
                                "How long the resetting server waits for a first byte before it breaks off; a byte "
                                "makes it do so at once.")),
    field<&S::sinkMbitPerSecond>("sink_mbit_per_s", QT_TRANSLATE_NOOP("fields", "Sink rate"), Unit::MegabitsPerSecond)
        .range(0, 1e6)
        .help(QT_TRANSLATE_NOOP("fields", "How fast the sink reads at most; 0 is as fast as it can.")),
    field<&S::pathHops>("path_hops", QT_TRANSLATE_NOOP("fields", "Path hops"))
        .range(1, 64)
        .help(QT_TRANSLATE_NOOP("fields", "How many hops the path server is away: simulated routers, and itself.")),
    field<&S::pathDelay>("path_delay_ms", QT_TRANSLATE_NOOP("fields", "Path delay"), Unit::Milliseconds)
        .range(0, 1000)
        .help(QT_TRANSLATE_NOOP("fields", "How long each hop of the path takes, there and back.")),
    field<&S::pathSilentHop>("path_silent_hop", QT_TRANSLATE_NOOP("fields", "Path silent hop"))
        .range(0, 64)
        .help(QT_TRANSLATE_NOOP("fields", "This router passes probes on and reports nothing; 0 is none.")),
    field<&S::pathLossyHop>("path_lossy_hop", QT_TRANSLATE_NOOP("fields", "Path lossy hop"))
        .range(0, 64)
        .help(QT_TRANSLATE_NOOP("fields", "The link to this hop loses what goes through it; 0 is none.")),
    field<&S::pathLossPercent>("path_loss_percent", QT_TRANSLATE_NOOP("fields", "Path loss"), Unit::Percent)
        .range(0, 100)
        .help(QT_TRANSLATE_NOOP("fields", "How many of a hundred probes that link loses.")),
    field<&S::pathLimitHop>("path_limit_hop", QT_TRANSLATE_NOOP("fields", "Path limiting hop"))
        .range(0, 64)
        .help(QT_TRANSLATE_NOOP("fields", "This router reports once a second and passes everything on; 0 is none.")),
    field<&S::pathBranchHop>("path_branch_hop", QT_TRANSLATE_NOOP("fields", "Path branching hop"))
        .range(0, 64)
        .help(QT_TRANSLATE_NOOP("fields", "At this hop two routers take turns; 0 is none.")),
    field<&S::pathLoopHop>("path_loop_hop", QT_TRANSLATE_NOOP("fields", "Path loop"))
        .range(0, 64)
        .help(QT_TRANSLATE_NOOP("fields", "This router and the next send everything to each other; 0 is none.")),
    field<&S::tlsCertificate>("tls_certificate", QT_TRANSLATE_NOOP("fields", "TLS certificate"))
        .help(QT_TRANSLATE_NOOP("fields",
                                "What is wrong with the certificate of the TLS server, beside that nobody trusts its "
                                "signer.")),
    port(field<&S::ntpPort>("ntp_port", QT_TRANSLATE_NOOP("fields", "NTP port"))),
    port(field<&S::dnsPort>("dns_port", QT_TRANSLATE_NOOP("fields", "DNS port"))),
    port(field<&S::echoPort>("echo_port", QT_TRANSLATE_NOOP("fields", "Echo port"))),
    port(field<&S::sinkPort>("sink_port", QT_TRANSLATE_NOOP("fields", "Sink port"))),
    port(field<&S::silentPort>("silent_port", QT_TRANSLATE_NOOP("fields", "Silent port"))),
    port(field<&S::latePort>("late_port", QT_TRANSLATE_NOOP("fields", "Late port"))),
    port(field<&S::dripPort>("drip_port", QT_TRANSLATE_NOOP("fields", "Drip port"))),
    port(field<&S::refusedPort>("refused_port", QT_TRANSLATE_NOOP("fields", "Refused port"))),
    port(field<&S::blackholePort>("blackhole_port", QT_TRANSLATE_NOOP("fields", "Black hole port"))),
    port(field<&S::resetPort>("reset_port", QT_TRANSLATE_NOOP("fields", "Reset port"))),
    port(field<&S::halfClosePort>("halfclose_port", QT_TRANSLATE_NOOP("fields", "Half-close port"))),
    port(field<&S::pathPort>("path_port", QT_TRANSLATE_NOOP("fields", "Path port"))),
    port(field<&S::tlsPort>("tls_port", QT_TRANSLATE_NOOP("fields", "TLS port"))),
};

} // namespace

PracticeSettings PracticeSettings::onAnyPorts()
{
    PracticeSettings settings;
    for (quint16 *port :
         {&settings.ntpPort, &settings.dnsPort, &settings.echoPort, &settings.sinkPort, &settings.silentPort,
          &settings.latePort, &settings.dripPort, &settings.refusedPort, &settings.blackholePort, &settings.resetPort,
          &settings.halfClosePort, &settings.pathPort, &settings.tlsPort})
        *port = 0;
    return settings;
}

std::span<const FieldOf<PracticeSettings>> practiceFields()
{
    return fields;
}

Result<void> checkPracticeSettings(const PracticeSettings &settings)
{
    const QString &kiss = settings.ntpKiss;
    bool usable = kiss.size() <= 4;
    for (const QChar c : kiss)
        usable = usable && c > u' ' && c < u'\x7f';
    if (!usable)
        return Error::badInput(
            u"ntp_kiss"_s,
            QCoreApplication::translate("practice", "A kiss code is one to four ASCII characters, such as RATE."));
    return {};
}

} // namespace sockeye
