// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practicepresets.h"

#include "core/practice/practiceserver.h"

#include <vector>

namespace sockeye
{

namespace
{

constexpr PresetValue right[] = {{"ntp_clock_error_ms", "0"}};
constexpr PresetValue lossy[] = {{"ntp_loss_percent", "30"}, {"echo_loss_percent", "30"}};
constexpr PresetValue liar[] = {{"ntp_fault", "wrong_origin"}, {"dns_fault", "wrong_id"}};

constexpr Preset presets[] = {
    {"ahead",
     QT_TRANSLATE_NOOP("presets", "A server 250 ms ahead"),
     QT_TRANSLATE_NOOP("presets", "As it starts: the NTP server is wrong by a quarter of a second, all else is well."),
     {}},
    {"right", QT_TRANSLATE_NOOP("presets", "All is well"),
     QT_TRANSLATE_NOOP("presets", "The NTP server's clock is this computer's: the offset is next to nothing."), right},
    {"lossy", QT_TRANSLATE_NOOP("presets", "Loses three in ten"),
     QT_TRANSLATE_NOOP("presets", "NTP and echo over UDP lose 30 % of what they are sent, by chance."), lossy},
    {"liar", QT_TRANSLATE_NOOP("presets", "A liar"),
     QT_TRANSLATE_NOOP("presets", "Replies that answer another question: a careful client ignores them and times out."),
     liar},
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
