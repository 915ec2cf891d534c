// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/markcommand.h"
#include "core/worksheet/worksheettexts.h"

#include "app/cli/console.h"
#include "app/cli/worksheetcommand.h"
#include "core/output/savefile.h"
#include "core/output/texttable.h"
#include "core/tool/arguments.h"
#include "core/worksheet/classmarks.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

QString help()
{
    return WorksheetTexts::tr(
        "Usage: sockeye-cli mark SHEET FOLDER [--format csv|spreadsheet] [--output FILE] [--merge FILE] [--long]\n\n"
        "Marks every report (*.html) in FOLDER and below it, each by that student's own runs. One row a report, the\n"
        "newest of a student first. What can't be read is a row with the flag unreadable, the reason on standard\n"
        "error, and the exit status 1. Flags take no points; a person decides.\n\n"
        "  --format csv|spreadsheet  for programs, or as a spreadsheet here opens it; default csv\n"
        "  --output FILE             where it goes; default standard output\n"
        "  --merge FILE              an earlier file of marks: points typed there for answers that a person marks are\n"
        "                            kept, and added up; it may be the file of --output\n"
        "  --long                    a row a student and question, for statistics\n");
}

struct Options {
    QStringList plain;
    QString output;
    QString merge;
    bool isSpreadsheet = false;
    bool isLong = false;
    bool wantsHelp = false;
};

Result<void> readOptions(const QStringList &arguments, Options &options)
{
    const auto text = [](QString &into) {
        return [&into](const QString &value) {
            into = value;
            return Result<void>();
        };
    };
    const auto mark = [](bool &into) {
        return [&into](const QString &) {
            into = true;
            return Result<void>();
        };
    };
    const auto format = [&options](const QString &value) -> Result<void> {
        if (value != u"csv" && value != u"spreadsheet")
            return Error::badInput(value, WorksheetTexts::tr("Marks are written as csv or spreadsheet."));
        options.isSpreadsheet = value == u"spreadsheet";
        return {};
    };
    const Result<QStringList> plain =
        parseArguments(arguments,
                       {{u"format"_s, CommandOption::Value::Needed, format},
                        {u"output"_s, CommandOption::Value::Needed, text(options.output)},
                        {u"merge"_s, CommandOption::Value::Needed, text(options.merge)},
                        {u"long"_s, CommandOption::Value::None, mark(options.isLong)},
                        {u"help"_s, CommandOption::Value::None, mark(options.wantsHelp)}});
    if (!plain)
        return plain.error();
    options.plain = *plain;
    return {};
}

Result<void> merge(const QString &path, const Sheet &sheet, QList<MarkedReport> &reports)
{
    const Result<QByteArray> earlier = readMarksFile(path);
    if (!earlier)
        return earlier.error();
    const Result<QStringList> notes = mergeHandPoints(reports, sheet, *earlier);
    if (!notes)
        return notes.error();
    for (const QString &note : *notes)
        printError(printable(note));
    return {};
}

// What a folder held besides marked reports; true where something could not be marked.
bool sayWhatWasLeft(const MarkedFolder &marked, const QString &folder)
{
    bool someFailed = false;
    for (const MarkedReport &report : marked.reports) {
        if (report.isMarked)
            continue;
        someFailed = true;
        printError(printable(u"%1/%2: %3"_s.arg(folder, report.file, report.problem)));
    }
    for (const QString &name : marked.passedOver) {
        const QString lower = name.toLower();
        const bool isArchive = lower.endsWith(u".zip") || lower.endsWith(u".rar") || lower.endsWith(u".7z");
        if (isArchive)
            printError(printable(u"%1/%2: "_s.arg(folder, name))
                       + WorksheetTexts::tr("an archive is not looked into; unpack it."));
    }
    if (!marked.passedOver.isEmpty())
        printError(WorksheetTexts::tr("Passed over, because they are no reports: %1")
                       .arg(printable(marked.passedOver.join(u", "_s).left(500))));
    return someFailed;
}

} // namespace

int runMark(const QStringList &arguments)
{
    Options options;
    const Result<void> read = readOptions(arguments, options);
    if (options.wantsHelp)
        return printOut(help()), int(ExitStatus::Success);
    if (!read)
        return failWith(read.error());
    if (options.plain.size() != 2)
        return failWith(Error::badInput({}, WorksheetTexts::tr("Name the sheet's file and the folder of reports.")));
    const QString &folder = options.plain[1];
    if (!QFileInfo(folder).isDir())
        return failWith(Error::badInput(folder, WorksheetTexts::tr("There is no such folder.")));
    const std::optional<Sheet> sheet = openSheet(options.plain[0]);
    if (!sheet)
        return int(ExitStatus::BadRequest);
    if (!sheet->hasKey)
        return failWith(Error::badInput(options.plain[0],
                                        WorksheetTexts::tr("This sheet is without its key: mark with the full one.")));
    MarkedFolder marked = markFolder(*sheet, folder, Clock::system().wall());
    if (!options.merge.isEmpty()) {
        if (const Result<void> merged = merge(options.merge, *sheet, marked.reports); !merged)
            return failWith(merged.error());
    }
    const CsvDialect dialect = options.isSpreadsheet ? CsvDialect::forSpreadsheet() : CsvDialect::forPrograms();
    const QByteArray csv =
        options.isLong ? longMarksCsv(marked.reports, dialect) : marksCsv(*sheet, marked.reports, dialect);
    if (options.output.isEmpty() || options.output == u"-") {
        printOut(QString::fromUtf8(csv));
    } else if (const Result<void> saved = saveBytes(options.output, csv); !saved) {
        return failWith(saved.error());
    }
    return int(sayWhatWasLeft(marked, folder) ? ExitStatus::SomeFailed : ExitStatus::Success);
}

} // namespace sockeye
