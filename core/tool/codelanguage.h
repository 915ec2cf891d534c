// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/word.h"

#include <QCoreApplication>

namespace sockeye
{

/// What a request can be written in as a program.
enum class CodeLanguage : quint8 { Python, C, Shell };

template <>
struct Words<CodeLanguage> {
    static constexpr Word list[] = {
        {int(CodeLanguage::Python), "python", QT_TRANSLATE_NOOP("words", "Python")},
        {int(CodeLanguage::C), "c", QT_TRANSLATE_NOOP("words", "C")},
        {int(CodeLanguage::Shell), "shell", QT_TRANSLATE_NOOP("words", "Shell")},
    };
};

/// How a program's file ends: `py`, `c` or `sh`.
inline const char *codeSuffix(CodeLanguage language)
{
    return language == CodeLanguage::Python ? "py" : language == CodeLanguage::C ? "c" : "sh";
}

} // namespace sockeye
