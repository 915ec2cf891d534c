// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/field.h"

#include <QString>

#include <span>

namespace sockeye
{

/// One value of a preset, as a person would type it.
struct PresetValue {
    const char *field; ///< its id
    const char *text;
};

/// Values under a name, of a request or of the practice network. What it doesn't name has its default.
struct Preset {
    const char *id; ///< public: `--preset ID`
    const char *title; ///< QT_TRANSLATE_NOOP("presets", …): "A liar"
    const char *sentence; ///< QT_TRANSLATE_NOOP("presets", …): what it does, and what to look at
    std::span<const PresetValue> values;

    QString translatedTitle() const;
    QString translatedSentence() const;
};

/// Writes the values of \a preset into \a object, which has the defaults; \a fields are of its struct. A preset that
/// names a field that is not there, or a value that the field does not take, is an error of ours: BadInput.
Result<void> applyPreset(const Preset &preset, std::span<const Field> fields, void *object);

/// The preset \a id among \a presets; null where there is none.
const Preset *findPreset(std::span<const Preset> presets, QStringView id);

} // namespace sockeye
