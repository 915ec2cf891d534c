// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/markflags.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

struct Sentence {
    const char *flag;
    const char *text;
};

constexpr Sentence sentences[] = {
    {"superseded", QT_TRANSLATE_NOOP("worksheet", "The same student handed in a newer report; that one counts.")},
    {"other_name",
     QT_TRANSLATE_NOOP("worksheet",
                       "Two reports have this student number and different names: perhaps a number was typed wrong.")},
    {"unreadable", QT_TRANSLATE_NOOP("worksheet", "The file can't be read as a report.")},
    {"other_sheet", QT_TRANSLATE_NOOP("worksheet", "This is a report of another worksheet.")},
    {"old_version",
     QT_TRANSLATE_NOOP("worksheet", "It was made with an older version of the worksheet, and marked by this one.")},
    {"newer_version",
     QT_TRANSLATE_NOOP("worksheet", "It was made with a newer version of the worksheet, and marked by this one.")},
    {"check_value",
     QT_TRANSLATE_NOOP("worksheet", "The report was changed after it was made, by accident or on purpose.")},
    {"edited_run",
     QT_TRANSLATE_NOOP("worksheet",
                       "A run was changed after it was made, or was not made as the worksheet asks for it.")},
    {"other_student_values",
     QT_TRANSLATE_NOOP("worksheet", "A run was made with the values of another student's number.")},
    {"clock", QT_TRANSLATE_NOOP("worksheet", "The clock of the seat was wrong by more than a day.")},
};

} // namespace

QString flagSentence(QStringView flag)
{
    if (flag.startsWith(u"same_run:"))
        return QCoreApplication::translate("worksheet", "The run %1 stands in another student's report too.")
            .arg(flag.sliced(9));
    for (const Sentence &sentence : sentences) {
        if (flag == QLatin1StringView(sentence.flag))
            return QCoreApplication::translate("worksheet", sentence.text);
    }
    return {};
}

} // namespace sockeye
