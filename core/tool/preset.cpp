// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tool/preset.h"

#include <QCoreApplication>

#include <algorithm>

namespace sockeye
{

QString Preset::translatedTitle() const
{
    return QCoreApplication::translate("presets", title);
}

QString Preset::translatedSentence() const
{
    return QCoreApplication::translate("presets", sentence);
}

Result<void> applyPreset(const Preset &preset, std::span<const Field> fields, void *object)
{
    for (const PresetValue &value : preset.values) {
        const auto field = std::find_if(fields.begin(), fields.end(), [&value](const Field &one) {
            return QLatin1StringView(one.id) == QLatin1StringView(value.field);
        });
        if (field == fields.end())
            return Error::badInput(QString::fromLatin1(value.field), {});
        if (const Result<void> read = field->parse(QString::fromUtf8(value.text), object); !read)
            return read;
    }
    return {};
}

const Preset *findPreset(std::span<const Preset> presets, QStringView id)
{
    const auto found = std::find_if(presets.begin(), presets.end(),
                                    [id](const Preset &preset) { return id == QLatin1StringView(preset.id); });
    return found == presets.end() ? nullptr : &*found;
}

} // namespace sockeye
