// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/output/csvreader.h"
#include "tests/support/sampletool.h"

#include <cstdlib>

// The fuzz targets link the library alone.
#include "tests/support/sampletool.cpp"

using namespace sockeye;

namespace
{

QByteArray csvOf(const ReadRows &rows, const CsvDialect &dialect)
{
    CsvWriter writer(allColumns(test::sampleTool().rowFields()), dialect);
    QByteArray out;
    writer.appendHeader(out);
    for (const std::shared_ptr<void> &row : rows)
        writer.appendRow(out, row.get());
    return out;
}

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

// Any bytes are read or refused; what was read is written and read back to the same values, in both dialects.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const Result<ReadRows> rows = readCsv(QByteArrayView(data, qsizetype(size)), test::sampleTool());
    if (!rows)
        return 0;
    for (const CsvDialect &dialect :
         {CsvDialect::forPrograms(), CsvDialect::forSpreadsheet(QLocale(QLocale::German))}) {
        const Result<ReadRows> again = readCsv(csvOf(*rows, dialect), test::sampleTool());
        require(bool(again) && again->size() == rows->size());
        for (size_t i = 0; i < rows->size(); ++i) {
            for (const Field &field : test::sampleTool().rowFields())
                require(field.compare((*rows)[i].get(), (*again)[i].get()) == 0);
        }
    }
    return 0;
}
