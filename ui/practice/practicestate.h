// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/practice/practicedirectory.h"
#include "core/tool/preset.h"

#include <QStringList>

#include <vector>

namespace sockeye
{

/// The practice network as the window knows it.
struct PracticeState {
    PracticeStatus status;
    PracticeSettings settings;
    QString problem; ///< why it could not be started, as a sentence; empty where it runs, or has not been tried
    QString worksheet = {}; ///< the title of the one that set it; empty where none did, or it was changed since
};

/// The preset that \a settings are; null where they are somebody's own.
const Preset *presetOf(const PracticeSettings &settings);

/// Whether these are the same but for the ports.
bool isSamePractice(const PracticeSettings &one, const PracticeSettings &other);

/// The settings that are not as the network starts, each as "NTP loss (%) 30". Ports are no settings here: a network
/// that runs keeps them.
QStringList changesFromStart(const PracticeSettings &settings);

/// The settings of the server \a name, by the first words of their ids; its port is not among them. With an empty name
/// those that are no server's.
std::vector<const FieldOf<PracticeSettings> *> settingsOfServer(QStringView name);

/// What the status bar says: the ports, or what the network was made to be, so that nobody wonders later about its
/// answers.
QString practiceText(const PracticeState &state);
/// The same with every server, for the tooltip.
QString practiceDetails(const PracticeState &state);

} // namespace sockeye
