// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/classmarks.h"
#include "core/worksheet/worksheettexts.h"

#include "core/worksheet/sheetparser.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

Result<Sheet> sheetWithKey(const QString &path, const QStringList &languages)
{
    if (!QFileInfo(path).isFile())
        return Error::badInput(path, WorksheetTexts::tr("There is no such file."));
    SheetReading reading = loadSheet(path, languages);
    if (!reading.problems.isEmpty() && !languages.isEmpty())
        reading = loadSheet(path); // a translation that is wrong holds no marks up
    if (!reading.problems.isEmpty()) {
        const qsizetype more = reading.problems.size() - 1;
        const QString first = reading.problems.front().text();
        return Error::badInput({}, more > 0 ? first + u' ' + WorksheetTexts::tr("(and %1 more)").arg(more) : first);
    }
    if (!reading.sheet.hasKey)
        return Error::badInput(path, WorksheetTexts::tr("This sheet is without its key: mark with the full one."));
    return std::move(reading.sheet);
}

} // namespace

Result<QByteArray> readMarksFile(const QString &path)
{
    QFile file(path);
    constexpr qint64 most = 64 * 1024 * 1024;
    if (!file.open(QIODevice::ReadOnly))
        return Error::badInput(path, WorksheetTexts::tr("The file can't be read: %1.").arg(file.errorString()));
    return file.read(most);
}

Result<ClassMarks> markClass(const MarkingRequest &request, WallTime now, MarkingProgress &progress)
{
    Result<Sheet> sheet = sheetWithKey(request.sheet, request.languages);
    if (!sheet)
        return sheet.error();
    if (!QFileInfo(request.folder).isDir())
        return Error::badInput(request.folder, WorksheetTexts::tr("There is no such folder."));
    ClassMarks made;
    made.sheet = std::move(*sheet);
    made.marked = markFolder(made.sheet, request.folder, now, &progress);
    if (progress.stop.isCancelled())
        return Error::cancelled("mark");
    if (request.earlier.isEmpty())
        return made;
    const Result<QByteArray> earlier = readMarksFile(request.earlier);
    if (!earlier)
        return earlier.error();
    const Result<QStringList> notes = mergeHandPoints(made.marked.reports, made.sheet, *earlier);
    if (!notes)
        return Error::badInput(request.earlier, notes.error().detail);
    made.notes = *notes;
    return made;
}

} // namespace sockeye
