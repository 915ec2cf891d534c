// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/sheetcheck.h"
#include "core/worksheet/sheetparser.h"
#include "core/worksheet/studentsheet.h"

#include <cstdint>
#include <cstdlib>

using namespace sockeye;

namespace
{

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

/// Any text: a sheet, or problems that have a sentence and a line of the file. A sheet without its key is one too.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    SheetReading reading = parseSheet(bytes, QStringLiteral("s.md"));
    for (const SheetProblem &problem : reading.problems)
        require(!problem.sentence.isEmpty() && problem.line >= 0 && problem.line <= bytes.count('\n') + 1);
    if (reading.problems.isEmpty()) {
        const QList<SheetProblem> problems = checkSheet(reading.sheet);
        if (problems.isEmpty()) {
            const SheetReading student = parseSheet(withoutKey(bytes), QStringLiteral("s.md"));
            require(student.problems.isEmpty() && !student.sheet.hasKey);
            require(student.sheet.questions.size() == reading.sheet.questions.size());
        }
    }
    mergeLanguage(reading, bytes, QStringLiteral("s.id.md"), QStringLiteral("id"));
    return 0;
}
