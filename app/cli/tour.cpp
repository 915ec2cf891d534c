// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/tour.h"

#include "app/cli/console.h"
#include "app/cli/signals.h"
#include "core/output/commandline.h"
#include "core/output/keyedrows.h"
#include "core/output/savefile.h"
#include "core/output/texttable.h"
#include "core/practice/practicedirectory.h"
#include "core/tool/catalogue.h"
#include "core/tool/job.h"

#include <QCoreApplication>
#include <QDir>
#include <QSocketNotifier>
#include <QTemporaryDir>

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace sockeye
{

namespace
{

struct TourTexts {
    Q_DECLARE_TR_FUNCTIONS(tour)
};

/// A tool whose default is something outside the practice network, and what it is asked there instead.
struct PracticeTarget {
    QLatin1StringView tool;
    QLatin1StringView target;
};

constexpr PracticeTarget practiceTargets[] = {
    {QLatin1StringView("lookup"), QLatin1StringView("www.practice.test")},
};

QString practiceTarget(const Tool &tool)
{
    for (const PracticeTarget &each : practiceTargets) {
        if (each.tool == QLatin1StringView(tool.id))
            return each.target;
    }
    return {};
}

/// Runs one tool after the other and writes each one's files when it has ended.
class Tour : public QObject
{
public:
    Tour(QDir folder, Job &job)
        : m_folder(std::move(folder))
        , m_job(job)
    {
        connect(&m_job, &Job::rowsCame, this, [this](const RowBlockPointer &rows) { m_rows->add(rows); });
        connect(&m_job, &Job::finished, this, &Tour::endTool);
    }
    void start() { startTool(); }
    int status() const { return m_status; }

private:
    void startTool()
    {
        const auto tools = catalogue();
        if (m_next == tools.size() || caughtSignal() != 0) {
            QCoreApplication::quit();
            return;
        }
        m_tool = tools[m_next++];
        m_rows = std::make_unique<KeyedRows>(*m_tool);
        m_request = m_tool->makeRequest();
        m_started = Clock::system().wall();
        QString command = QString::fromLatin1(m_tool->id);
        if (const QString target = practiceTarget(*m_tool); !target.isEmpty()) {
            if (const Result<void> done = m_tool->targetField()->parse(target, m_request.get()); !done)
                printError(commandError(done.error()));
            command += u' ' + target;
        }
        if (const Preset *preset = findPreset(m_tool->presets, u"practice")) {
            if (const Result<void> done = applyPreset(*preset, m_tool->requestFields(), m_request.get()); !done)
                printError(commandError(done.error()));
            command += u" --preset practice"_s;
        }
        printOut(u"── %1 ── sockeye-cli %2\n"_s.arg(QCoreApplication::translate("tools", m_tool->title), command));
        m_job.start(*m_tool, m_request.get());
    }

    QByteArray written(OutputFormat format, const void *summary, std::span<const void *const> rows) const
    {
        const std::unique_ptr<TableWriter> writer = TableWriter::make(format, {m_tool, m_request.get(), m_started});
        QByteArray out;
        writer->appendBegin(out);
        writer->appendRows(out, rows, m_rows->subjects());
        writer->appendEnd(out, summary, m_job.trace().get());
        return out;
    }

    // True where the file is on the disk; else what is wrong has been said.
    bool save(const QString &suffix, const QByteArray &bytes)
    {
        const Result<void> saved = saveBytes(m_folder.filePath(QString::fromLatin1(m_tool->id) + suffix), bytes);
        if (!saved)
            m_status = failWith(saved.error());
        return bool(saved);
    }

    void endTool(const RunResult &result)
    {
        if (!result) {
            if (caughtSignal() == 0)
                printError(commandError(result.error()));
            m_status = std::max(m_status, int(ExitStatus::SomeFailed));
        }
        const void *summary = result ? result->get() : nullptr;
        const std::vector<const void *> rows = m_rows->rows();
        const Field *status = m_tool->statusField();
        for (const void *row : rows) {
            if (status && status->outcome(row) == Outcome::Failure)
                m_status = std::max(m_status, int(ExitStatus::SomeFailed));
        }
        constexpr std::size_t mostShown = 12; // a look, not the whole table
        const std::span<const void *const> all(rows);
        QByteArray text = written(OutputFormat::Text, summary, all.first(std::min(mostShown, all.size())));
        if (all.size() > mostShown)
            text += TourTexts::tr("(%1 rows in all)").arg(all.size()).toUtf8() + '\n';
        printOut(QString::fromUtf8(text));
        QByteArray summaryCsv;
        if (summary)
            CsvWriter::appendSummary(summaryCsv, m_tool->summaryFields(), summary, CsvDialect::forPrograms());
        const bool saved = save(u".csv"_s, written(OutputFormat::Csv, summary, all))
            && (!summary || save(u".summary.csv"_s, summaryCsv))
            && save(u".json"_s, written(OutputFormat::Json, summary, all));
        if (saved)
            printOut(u"→ %1.csv, %1.json\n\n"_s.arg(m_folder.filePath(QString::fromLatin1(m_tool->id))));
        QMetaObject::invokeMethod(
            this, [this] { startTool(); }, Qt::QueuedConnection);
    }

    const QDir m_folder;
    Job &m_job;
    std::size_t m_next = 0;
    const Tool *m_tool = nullptr;
    std::unique_ptr<KeyedRows> m_rows;
    AnyValue m_request;
    WallTime m_started;
    int m_status = 0;
};

Result<QString> tourFolder(const QStringList &arguments)
{
    if (arguments.size() > 1 || (!arguments.isEmpty() && arguments[0].startsWith(u'-')))
        return Error::badInput(arguments.back(), TourTexts::tr("Only a folder's name can stand behind tour."));
    if (!arguments.isEmpty()) {
        if (!QDir().mkpath(arguments[0]))
            return Error::badInput(arguments[0], TourTexts::tr("This folder can't be made."));
        return arguments[0];
    }
    QTemporaryDir made(QDir::tempPath() + u"/sockeye-tour-XXXXXX"_s);
    if (!made.isValid())
        return Error::badInput(made.path(), TourTexts::tr("This folder can't be made."));
    made.setAutoRemove(false);
    return made.path();
}

} // namespace

int runTour(const QStringList &arguments, const CancelToken &signal)
{
    const Result<QString> folder = tourFolder(arguments);
    if (!folder)
        return failWith(folder.error());
    WorkerPool pool;
    const auto practice = std::make_shared<PracticeDirectory>(PracticeDirectory::Sharing::Private);
    Job job(practice, pool.executor());
    Tour tour(QDir(*folder), job);
    QSocketNotifier notifier(signal.descriptor(), QSocketNotifier::Read);
    QObject::connect(&notifier, &QSocketNotifier::activated, &job, [&] {
        notifier.setEnabled(false); // it stays readable
        job.cancel();
    });
    tour.start();
    QCoreApplication::exec();
    const int status = caughtSignal() != 0 ? 128 + caughtSignal() : tour.status();
    if (!pool.finish(500ms)) {
        std::fflush(nullptr);
        std::_Exit(status);
    }
    return status;
}

} // namespace sockeye
