// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicepresets.h"

#include "core/practice/practiceserver.h"

#include <vector>

namespace sockeye
{

namespace
{

constexpr PresetValue right[] = {{"ntp_clock_error_ms", "0"}};
constexpr PresetValue drifting[] = {{"ntp_clock_error_ms", "0"}, {"ntp_drift_ppm", "10000"}};
constexpr PresetValue farAway[] = {{"ntp_clock_error_ms", "0"},
                                   {"ntp_delay_out_ms", "120"},
                                   {"ntp_delay_back_ms", "120"},
                                   {"ntp_jitter_ms", "60"},
                                   {"echo_delay_ms", "240"}};
constexpr PresetValue oneWay[] = {{"ntp_clock_error_ms", "0"}, {"ntp_delay_out_ms", "200"}};
constexpr PresetValue lossy[] = {{"ntp_loss_percent", "30"}, {"echo_loss_percent", "30"}};
constexpr PresetValue narrow[] = {{"echo_mbit_per_s", "1"}, {"sink_mbit_per_s", "10"}};
constexpr PresetValue slow[] = {{"dns_slow_ms", "5000"},
                                {"echo_delay_ms", "1500"},
                                {"late_after_ms", "5000"},
                                {"drip_interval_ms", "1000"},
                                {"reset_after_ms", "3000"}};
constexpr PresetValue unsynchronised[] = {{"ntp_stratum", "16"}, {"ntp_leap", "unsynchronised"}};
constexpr PresetValue kissRate[] = {{"ntp_kiss", "RATE"}};
constexpr PresetValue liar[] = {{"ntp_fault", "wrong_origin"}, {"dns_fault", "wrong_id"}};
constexpr PresetValue forger[] = {{"ntp_fault", "other_address"}, {"dns_fault", "other_port"}};
constexpr PresetValue garbled[] = {{"ntp_fault", "short_47"}, {"dns_fault", "ancount_50"}};
constexpr PresetValue cutOff[] = {{"dns_fault", "truncated"}};
constexpr PresetValue failing[] = {{"dns_fault", "server_failure"}};

constexpr PresetValue realWay[] = {
    {"path_hops", "9"}, {"path_silent_hop", "3"}, {"path_branch_hop", "5"}, {"path_limit_hop", "7"}};
constexpr PresetValue lossyWay[] = {{"path_hops", "7"}, {"path_lossy_hop", "4"}};
constexpr PresetValue circle[] = {{"path_loop_hop", "3"}};
constexpr PresetValue expired[] = {{"tls_certificate", "expired"}};
constexpr PresetValue impostor[] = {{"tls_certificate", "wrong_host"}};

constexpr Preset presets[] = {
    {"ahead",
     QT_TRANSLATE_NOOP("presets", "A server 250 ms ahead"),
     QT_TRANSLATE_NOOP("presets", "As it starts: the NTP server is wrong by a quarter of a second, all else is well."),
     {}},
    {"right", QT_TRANSLATE_NOOP("presets", "All is well"),
     QT_TRANSLATE_NOOP("presets", "The NTP server's clock is this computer's: the offset is next to nothing."), right},
    {"drifting", QT_TRANSLATE_NOOP("presets", "A clock that runs too fast"),
     QT_TRANSLATE_NOOP("presets",
                       "The NTP server's clock gains 10 ms each second: follow it, and the offset climbs in a line."),
     drifting},
    {"far_away", QT_TRANSLATE_NOOP("presets", "Far away"),
     QT_TRANSLATE_NOOP("presets",
                       "A quarter of a second there and back, and never the same: offsets scatter as delays do, and "
                       "the sample with the smallest delay is the best."),
     farAway},
    {"one_way", QT_TRANSLATE_NOOP("presets", "Slow in one direction"),
     QT_TRANSLATE_NOOP("presets",
                       "Both clocks are right, but the way there takes 200 ms and the way back none: the offset is "
                       "wrong by half of that, and nothing in the reply tells."),
     oneWay},
    {"lossy", QT_TRANSLATE_NOOP("presets", "Loses three in ten"),
     QT_TRANSLATE_NOOP("presets", "NTP and echo over UDP lose 30 % of what they are sent, by chance."), lossy},
    {"narrow", QT_TRANSLATE_NOOP("presets", "A slow line"),
     QT_TRANSLATE_NOOP("presets",
                       "The sink reads 10 Mbit/s, and echo sends 1 Mbit/s back: whoever sends faster fills the "
                       "buffers, and is then held up."),
     narrow},
    {"slow", QT_TRANSLATE_NOOP("presets", "Answers late"),
     QT_TRANSLATE_NOOP("presets",
                       "Echo takes 1.5 s, late and slow.practice.test take 5 s: find the timeout from which on they "
                       "answer."),
     slow},
    {"unsynchronised", QT_TRANSLATE_NOOP("presets", "Does not know the time"),
     QT_TRANSLATE_NOOP("presets",
                       "The NTP server answers, and says in leap and stratum that its clock is not set: an answer, and "
                       "not usable."),
     unsynchronised},
    {"kiss_rate", QT_TRANSLATE_NOOP("presets", "You ask too often"),
     QT_TRANSLATE_NOOP("presets",
                       "The NTP server answers with the kiss code RATE: a client that is well brought up asks less "
                       "often."),
     kissRate},
    {"liar", QT_TRANSLATE_NOOP("presets", "A liar"),
     QT_TRANSLATE_NOOP("presets", "Replies that answer another question: a careful client ignores them and times out."),
     liar},
    {"forger", QT_TRANSLATE_NOOP("presets", "A forger"),
     QT_TRANSLATE_NOOP("presets",
                       "Right replies from somebody who was not asked: another address, another port. A connected "
                       "socket never sees them."),
     forger},
    {"garbled", QT_TRANSLATE_NOOP("presets", "Broken packets"),
     QT_TRANSLATE_NOOP("presets",
                       "NTP replies lack a byte, DNS replies announce more than they hold: see in the packet where "
                       "reading ends."),
     garbled},
    {"cut_off", QT_TRANSLATE_NOOP("presets", "Answers too long for UDP"),
     QT_TRANSLATE_NOOP("presets",
                       "Each DNS reply over UDP is cut off and says so (TC): the client has to ask again over TCP."),
     cutOff},
    {"failing", QT_TRANSLATE_NOOP("presets", "A name server that fails"),
     QT_TRANSLATE_NOOP("presets",
                       "Each DNS question gets SERVFAIL: the server is there and cannot tell, which is not “no such "
                       "name”."),
     failing},
    {"real_way", QT_TRANSLATE_NOOP("presets", "A way as on the Internet"),
     QT_TRANSLATE_NOOP("presets",
                       "Nine hops to path.practice.test: the third says nothing, two routers share the fifth, and the "
                       "seventh limits its reports."),
     realWay},
    {"lossy_way", QT_TRANSLATE_NOOP("presets", "A way that loses"),
     QT_TRANSLATE_NOOP("presets",
                       "From the fourth of seven hops on, three in ten are lost: the first hop with loss that all "
                       "later ones share is where it happens."),
     lossyWay},
    {"circle", QT_TRANSLATE_NOOP("presets", "A way in a circle"),
     QT_TRANSLATE_NOOP("presets",
                       "The third and fourth router send everything to each other: the same addresses come again, and "
                       "no end."),
     circle},
    {"expired", QT_TRANSLATE_NOOP("presets", "A certificate that has expired"),
     QT_TRANSLATE_NOOP("presets", "The TLS server's certificate ended yesterday: see which check says so in Probe."),
     expired},
    {"impostor", QT_TRANSLATE_NOOP("presets", "A certificate of somebody else"),
     QT_TRANSLATE_NOOP("presets",
                       "The TLS server shows a certificate for wrong.practice.test: what is said is secret, but with "
                       "a stranger."),
     impostor},
};

} // namespace

std::span<const Preset> practicePresets()
{
    return presets;
}

PracticeSettings settingsOf(const Preset &preset, const PracticeSettings &ports)
{
    PracticeSettings settings;
    const auto fields = practiceFields();
    const std::vector<Field> plain(fields.begin(), fields.end());
    (void)applyPreset(preset, plain, &settings);
    for (const PracticeServerKind &server : practiceServers())
        settings.*server.port = ports.*server.port;
    return settings;
}

} // namespace sockeye
