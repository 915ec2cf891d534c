// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/worksheetcommand.h"
#include "core/worksheet/worksheettexts.h"

#include "app/cli/console.h"
#include "app/cli/signals.h"
#include "app/cli/worksheetrun.h"
#include "core/base/language.h"
#include "core/output/savefile.h"
#include "core/output/texttable.h"
#include "core/tool/arguments.h"
#include "core/worksheet/sheettrial.h"
#include "core/worksheet/studentsheet.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString help()
{
    return WorksheetTexts::tr(
        "Usage: sockeye-cli worksheet check FILE [--students N]\n"
        "       sockeye-cli worksheet student FILE [--output FILE]\n"
        "       sockeye-cli worksheet run FILE --answers FILE [--work FOLDER] [--output FILE] [--language CODE]\n\n"
        "check    makes every run on this computer, as students with different values will, and computes every answer\n"
        "         and mistake. What does not work is said with file and line, and the exit status is 1.\n"
        "student  prints the sheet without its key (answer, tolerance, mistake, marker), with “feedback: never”: a\n"
        "         report made with it is marked with the full sheet.\n"
        "run      does a whole sheet without a window and writes the report. FILE of --answers is text, a line each:\n"
        "             student: 2210123\n"
        "             name: A. Student\n"
        "             seat: lab-17\n"
        "             q1: none: it waits for ever\n"
        "             q3: 1,1 s\n"
        "         student and name are needed. An answer is what a student would type; of a choice the option's text "
        "or\n"
        "         its number. A question may have several lines. With --work the work is kept in that folder, and "
        "gone\n"
        "         on with where the same number has been there: runs that were made are not made again.\n\n"
        "  --students N     how many students check tries at least; as many as meet each value are tried anyway\n"
        "  --answers FILE   who it is and what they answer\n"
        "  --work FOLDER    where the work is kept\n"
        "  --language CODE  takes the texts of NAME.CODE.md beside the sheet\n"
        "  --output FILE    where the report goes (SHEET_NUMBER_NAME.html), or the student's sheet (standard "
        "output)\n");
}

struct Options {
    QStringList plain;
    QString answers;
    QString work;
    QString output;
    QString language;
    int students = 1;
    bool wantsHelp = false;
};

Result<void> readStudents(const QString &value, int &students)
{
    bool isNumber = false;
    students = value.toInt(&isNumber);
    constexpr int most = 1000;
    if (isNumber && students >= 1 && students <= most)
        return {};
    return Error::badInput(value, WorksheetTexts::tr("From 1 to 1000 students can be tried."));
}

Result<void> readOptions(const QStringList &arguments, Options &options)
{
    const auto text = [](QString &into) {
        return [&into](const QString &value) {
            into = value;
            return Result<void>();
        };
    };
    const Result<QStringList> plain =
        parseArguments(arguments,
                       {{u"answers"_s, CommandOption::Value::Needed, text(options.answers)},
                        {u"work"_s, CommandOption::Value::Needed, text(options.work)},
                        {u"output"_s, CommandOption::Value::Needed, text(options.output)},
                        {u"language"_s, CommandOption::Value::Needed, text(options.language)},
                        {u"students"_s, CommandOption::Value::Needed,
                         [&options](const QString &value) { return readStudents(value, options.students); }},
                        {u"help"_s, CommandOption::Value::None, [&options](const QString &) {
                             options.wantsHelp = true;
                             return Result<void>();
                         }}});
    if (!plain)
        return plain.error();
    options.plain = *plain;
    return {};
}

int check(const Options &options, const CancelToken &signal)
{
    const std::optional<Sheet> sheet = openSheet(options.plain[1], {options.language});
    if (!sheet)
        return int(ExitStatus::SomeFailed);
    PracticeDirectory practice(PracticeDirectory::Sharing::Private);
    const QList<SheetProblem> problems = trySheet(*sheet, practice, options.students, signal,
                                                  [](const QString &line) { printOut(printable(line) + u'\n'); });
    for (const SheetProblem &problem : problems)
        printError(printable(problem.text()));
    if (caughtSignal() != 0)
        return 128 + caughtSignal();
    if (!problems.isEmpty())
        return int(ExitStatus::SomeFailed);
    printOut(WorksheetTexts::tr("%1: every run works here, and every answer computes.").arg(printable(sheet->file))
             + u'\n');
    return int(ExitStatus::Success);
}

int student(const Options &options)
{
    const QString &path = options.plain[1];
    if (!openSheet(path))
        return int(ExitStatus::SomeFailed);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failWith(Error::badInput(path, file.errorString()));
    const QByteArray made = withoutKey(file.readAll());
    if (options.output.isEmpty() || options.output == u"-")
        return printOut(QString::fromUtf8(made)), int(ExitStatus::Success);
    const Result<void> saved = saveBytes(options.output, made);
    return saved ? int(ExitStatus::Success) : failWith(saved.error());
}

} // namespace

std::optional<Sheet> openSheet(const QString &path, const QStringList &languages)
{
    SheetReading reading = loadSheet(path, languages);
    if (reading.problems.isEmpty())
        return std::move(reading.sheet);
    for (const SheetProblem &problem : reading.problems)
        printError(printable(problem.text()));
    return {};
}

int runWorksheet(const QStringList &arguments, const CancelToken &signal)
{
    Options options;
    const Result<void> read = readOptions(arguments, options);
    if (options.wantsHelp)
        return printOut(help()), int(ExitStatus::Success);
    if (!read)
        return failWith(read.error());
    const QString what = options.plain.value(0);
    if (what != u"check" && what != u"student" && what != u"run")
        return failWith(Error::badInput(what, WorksheetTexts::tr("Say check, student or run, and the sheet's file.")));
    if (options.plain.size() != 2)
        return failWith(
            Error::badInput(options.plain.value(2), WorksheetTexts::tr("One sheet's file stands behind it.")));
    if (what == u"check")
        return check(options, signal);
    if (what == u"student")
        return student(options);
    return runWholeSheet({options.plain[1], options.answers, options.work, options.output,
                          options.language.isEmpty() ? shownLanguage() : options.language},
                         signal);
}

} // namespace sockeye
