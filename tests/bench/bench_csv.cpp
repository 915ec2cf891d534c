// SPDX-License-Identifier: GPL-3.0-or-later
// CSV, 1,000,000 rows of six columns: the floor (the same bytes copied cell by cell into one buffer), QTextStream,
// Sockeye's writer and, where there is one, Python's csv module. Prints a table, asserts nothing.
#include "core/output/csv.h"
#include "core/output/csvreader.h"
#include "core/tool/tool.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QProcess>
#include <QTextStream>

#include <algorithm>
#include <cstdio>
#include <functional>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;

namespace
{

constexpr int rowCount = 1000000;

struct Row {
    QString server;
    QString address;
    int sample = 0;
    Nanoseconds offset{};
    Nanoseconds delay{};
    int stratum = 0;
};

constexpr FieldOf<Row> rowFields[] = {
    field<&Row::server>("server", "Server"),
    field<&Row::address>("address", "Address"),
    field<&Row::sample>("sample", "Sample"),
    field<&Row::offset>("offset_ms", "Offset", Unit::Milliseconds),
    field<&Row::delay>("delay_ms", "Delay", Unit::Milliseconds),
    field<&Row::stratum>("stratum", "Stratum"),
};

std::vector<Row> makeRows()
{
    std::vector<Row> rows(rowCount);
    for (int i = 0; i < rowCount; ++i) {
        rows[size_t(i)] = {u"server%1.practice.test"_s.arg(i % 1000), u"192.0.2.%1:10123"_s.arg(i % 256),    i,
                           Nanoseconds(249870123 + qint64(i) * 7919), Nanoseconds(1000000 + qint64(i) * 31), i % 16};
    }
    return rows;
}

QByteArray sockeyeCsv(const std::vector<Row> &rows)
{
    std::vector<const Field *> columns;
    for (const Field &field : rowFields)
        columns.push_back(&field);
    CsvWriter writer(columns, CsvDialect::forPrograms());
    QByteArray out;
    writer.appendHeader(out);
    for (const Row &row : rows)
        writer.appendRow(out, &row);
    return out;
}

QByteArray streamCsv(const std::vector<Row> &rows)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QTextStream stream(&buffer);
    stream << "server,address,sample,offset_ms,delay_ms,stratum\r\n";
    const auto milliseconds = [](Nanoseconds duration) {
        return QString::number(double(duration.count()) / 1e6, 'f', 6);
    };
    for (const Row &row : rows)
        stream << row.server << ',' << row.address << ',' << row.sample << ',' << milliseconds(row.offset) << ','
               << milliseconds(row.delay) << ',' << row.stratum << "\r\n";
    stream.flush();
    return buffer.data();
}

QByteArray copiedCells(const std::vector<QByteArray> &cells)
{
    QByteArray out;
    for (const QByteArray &cell : cells)
        out += cell;
    return out;
}

// The median of five, as MB/s.
void measure(const char *name, const std::function<qsizetype()> &work)
{
    std::vector<double> rates;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        const qsizetype bytes = work();
        rates.push_back(double(bytes) * 1000.0 / double(std::max<qint64>(1, timer.nsecsElapsed())));
    }
    std::sort(rates.begin(), rates.end());
    std::printf("%-44s %8.0f MB/s\n", name, rates[rates.size() / 2]);
    std::fflush(stdout);
}

void measurePython()
{
    QProcess python;
    python.start(u"/usr/bin/python3"_s, {u"-c"_s, uR"(
import csv, io, time
rows = [(f"server{i % 1000}.practice.test", f"192.0.2.{i % 256}:10123", i, 249.870123 + i * 0.007919, 1 + i * 0.000031, i % 16) for i in range(1000000)]
out = io.StringIO()
start = time.perf_counter()
csv.writer(out).writerows(rows)
took = time.perf_counter() - start
print(len(out.getvalue()) / took / 1e6)
)"_s});
    if (python.waitForFinished(120000) && python.exitCode() == 0)
        std::printf("%-44s %8.0f MB/s\n", "Python's csv", python.readAllStandardOutput().toDouble());
}

} // namespace

int main()
{
    const std::vector<Row> rows = makeRows();
    const QByteArray csv = sockeyeCsv(rows);
    std::vector<QByteArray> cells;
    CsvReader reader(csv);
    std::vector<CsvCell> record;
    for (Result<bool> more = reader.readRecord(record); more && *more; more = reader.readRecord(record)) {
        for (const CsvCell &cell : record)
            cells.push_back(cell.text + ',');
    }
    std::printf("%d rows, %zu columns, %lld bytes; median of five\n", rowCount, std::size(rowFields),
                qlonglong(csv.size()));
    measure("floor: ready cells copied into one buffer", [&] { return copiedCells(cells).size(); });
    measure("Sockeye", [&] { return sockeyeCsv(rows).size(); });
    measure("QTextStream", [&] { return streamCsv(rows).size(); });
    measurePython();
}
