// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/timeout/timeoutpresets.h"

namespace sockeye
{

namespace
{

constexpr PresetValue exercise[] = {{"set_s", "100"}, {"measure_s", "none"}, {"mode", "deadline"}};

constexpr PresetValue lateness[] = {
    {"target", "silent.practice.test"},
    {"measure_s", "0.1,0.25,0.5,1,2"},
    {"mode", "deadline,so_rcvtimeo"},
};

constexpr PresetValue symbols[] = {
    {"target", "blackhole.practice.test"},
    {"measure_s", "0.5"},
    {"operation", "accept,connect"},
    {"mode", "zero,so_rcvtimeo,so_sndtimeo,tcp_user_timeout"},
};

constexpr PresetValue forEver[] = {
    {"target", "silent.practice.test"},
    {"measure_s", "0"},
    {"mode", "so_rcvtimeo,zero"},
};

constexpr PresetValue tick[] = {
    {"target", "silent.practice.test"},
    {"measure_s", "0.000001,0.001,0.005"},
    {"mode", "deadline,so_rcvtimeo"},
};

constexpr PresetValue drip[] = {
    {"target", "drip.practice.test"},
    {"measure_s", "0.5"},
    {"mode", "deadline,so_rcvtimeo"},
    {"bytes", "16"},
};

constexpr PresetValue synRetries[] = {
    {"target", "blackhole.practice.test"},
    {"measure_s", "0.5,1.5,3.5,8"},
    {"operation", "connect"},
    {"mode", "none"},
};

constexpr PresetValue fullBuffer[] = {
    {"target", "silent.practice.test"},
    {"measure_s", "0.5,1"},
    {"operation", "send"},
    {"mode", "zero,deadline,so_sndtimeo,tcp_user_timeout"},
};

constexpr PresetValue lookup[] = {
    {"target", "silent.practice.test"},
    {"measure_s", "0.5,1,2"},
    {"operation", "lookup"},
};

constexpr Preset presets[] = {
    {"as_in_the_exercise", QT_TRANSLATE_NOOP("presets", "As in the exercise"),
     QT_TRANSLATE_NOOP("presets", "Sets 100 s and reads it back, as the script does. Nothing is measured."), exercise},
    {"lateness", QT_TRANSLATE_NOOP("presets", "How late is late"),
     QT_TRANSLATE_NOOP("presets", "By poll and by SO_RCVTIMEO: how much later than asked does each end? See the plot."),
     lateness},
    {"three_symbols", QT_TRANSLATE_NOOP("presets", "EAGAIN, EINPROGRESS, ETIMEDOUT"),
     QT_TRANSLATE_NOOP("presets", "Accept and connect past every timeout of the kernel: half a second, three symbols."),
     symbols},
    {"for_ever", QT_TRANSLATE_NOOP("presets", "Zero is for ever"),
     QT_TRANSLATE_NOOP("presets", "SO_RCVTIMEO of 0 waits until Sockeye ends it; a non-blocking socket never waits."),
     forEver},
    {"tick", QT_TRANSLATE_NOOP("presets", "A microsecond becomes a tick"),
     QT_TRANSLATE_NOOP("presets",
                       "Asks for 1 µs: look at what the kernel reports, and at what poll makes of the same number."),
     tick},
    {"drip", QT_TRANSLATE_NOOP("presets", "A peer that drips"),
     QT_TRANSLATE_NOOP("presets", "A byte every 0.3 s: half a second a call never passes, half a second in all does."),
     drip},
    {"syn_retries", QT_TRANSLATE_NOOP("presets", "Connecting into a black hole"),
     QT_TRANSLATE_NOOP("presets", "No timeout, and nobody answers: see SYN retries, a column in the header's menu."),
     synRetries},
    {"full_buffer", QT_TRANSLATE_NOOP("presets", "Sending to a peer that doesn't read"),
     QT_TRANSLATE_NOOP("presets",
                       "The buffers of both ends are filled first; then the send that has to wait is timed."),
     fullBuffer},
    {"silent_resolver", QT_TRANSLATE_NOOP("presets", "A name server that is silent"),
     QT_TRANSLATE_NOOP("presets", "One DNS question that nobody answers: how long looking up a name can take."),
     lookup},
};

} // namespace

std::span<const Preset> timeoutPresets()
{
    return presets;
}

} // namespace sockeye
