// SPDX-License-Identifier: GPL-3.0-or-later
// A table of 1,000,000 rows × 6: to show, to sort, to filter, and the longest time that the main thread is busy; beside
// it the floor, a vector of the same structs that is sorted in place. Prints a table, asserts nothing.
#include "core/tool/job.h"
#include "ui/page/resultsmodel.h"
#include "ui/page/resultsview.h"
#include "ui/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace sockeye;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace
{

enum class BenchStatus : quint8 { Ok, Timeout };

struct BenchRow {
    int number = 0;
    QString name;
    QHostAddress address;
    Nanoseconds elapsed{};
    double ratio = 0;
    BenchStatus status = BenchStatus::Ok;
};
struct BenchRequest {
    int rows = 0;
};
struct BenchSummary {
    int rows = 0;
};

} // namespace

template <>
struct sockeye::Words<BenchStatus> {
    static constexpr Word list[] = {{int(BenchStatus::Ok), "ok", "ok", Outcome::Success},
                                    {int(BenchStatus::Timeout), "timeout", "timed out", Outcome::Failure}};
};

namespace
{

constexpr FieldOf<BenchRow> rowFields[] = {
    field<&BenchRow::number>("number", "Number"),
    field<&BenchRow::name>("name", "Name"),
    field<&BenchRow::address>("address", "Address"),
    field<&BenchRow::elapsed>("elapsed_ms", "Elapsed", Unit::Milliseconds),
    field<&BenchRow::ratio>("ratio", "Ratio"),
    field<&BenchRow::status>("status", "Status").status(),
};
constexpr FieldOf<BenchRequest> requestFields[] = {field<&BenchRequest::rows>("rows", "Rows")};
constexpr FieldOf<BenchSummary> summaryFields[] = {field<&BenchSummary::rows>("rows", "Rows")};

BenchRow makeRow(int number, QRandomGenerator &random)
{
    BenchRow row;
    row.number = number;
    row.name = u"host%1.example"_s.arg(random.bounded(1'000'000));
    row.address = QHostAddress(random.generate());
    row.elapsed = Nanoseconds(random.bounded(2'000'000'000));
    row.ratio = random.generateDouble();
    row.status = random.bounded(10) ? BenchStatus::Ok : BenchStatus::Timeout;
    return row;
}

// As fast as it can: the table takes what has come every 50 ms.
Result<BenchSummary> run(const BenchRequest &request, Context &, Rows<BenchRow> &rows)
{
    QRandomGenerator random(1);
    for (int i = 0; i < request.rows; ++i)
        rows.add(makeRow(i, random));
    return BenchSummary{request.rows};
}

const Tool &benchTool()
{
    static const ToolOf<BenchRequest, BenchRow, BenchSummary> tool({
        .id = "bench",
        .title = "Bench",
        .sentence = "",
        .group = ToolGroup::Sockets,
        .requestFields = requestFields,
        .rowFields = rowFields,
        .summaryFields = summaryFields,
        .run = run,
        .answer = [](const BenchRequest &, const BenchSummary &) { return Answer(); },
    });
    return tool;
}

class NoPractice final : public PracticeLocator
{
public:
    Result<QList<Endpoint>> endpoints(const QString &, Transport) override { return QList<Endpoint>(); }
};

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

// Does one step after the other from the event loop, and measures each: how long until it is done, and the longest
// piece of work between two ticks of a timer, in the main thread's own time (what other programs take is not counted).
class Stopwatch : public QObject
{
public:
    struct Step {
        const char *what;
        std::function<void()> begin;
        std::function<bool()> done;
    };

    explicit Stopwatch(std::vector<Step> steps)
        : m_steps(std::move(steps))
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, &Stopwatch::tick);
        m_timer.start(1);
    }

private:
    void tick()
    {
        const double now = threadMilliseconds();
        m_busy = std::max(m_busy, now - m_last);
        m_last = now;
        if (m_calm > 0) { // what the last step has left to paint
            if (--m_calm == 0)
                report();
            return;
        }
        if (m_isRunning && m_steps[m_next].done()) {
            m_took = double(m_since.nsecsElapsed()) / 1e6;
            m_isRunning = false;
            m_calm = 3;
        } else if (!m_isRunning) {
            m_busy = 0;
            m_isRunning = true;
            m_since.start();
            m_steps[m_next].begin();
        }
    }
    void report()
    {
        std::printf("%-44s %10.0f ms   main thread busy at most %6.1f ms\n", m_steps[m_next].what, m_took, m_busy);
        std::fflush(stdout);
        if (++m_next == m_steps.size())
            QCoreApplication::quit();
    }

    const std::vector<Step> m_steps;
    std::size_t m_next = 0;
    bool m_isRunning = false;
    int m_calm = 0;
    QTimer m_timer;
    QElapsedTimer m_since;
    double m_took = 0;
    double m_last = threadMilliseconds();
    double m_busy = 0;
};

double sortedFloor(int count)
{
    QRandomGenerator random(1);
    std::vector<BenchRow> rows;
    rows.reserve(std::size_t(count));
    for (int i = 0; i < count; ++i)
        rows.push_back(makeRow(i, random));
    struct Small {
        qint64 elapsed;
        int number;
    };
    std::vector<Small> small;
    for (const BenchRow &row : rows)
        small.push_back({row.elapsed.count(), row.number});
    QElapsedTimer timer;
    timer.start();
    std::sort(small.begin(), small.end(), [](const Small &a, const Small &b) { return a.elapsed < b.elapsed; });
    return double(timer.nsecsElapsed()) / 1e6;
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication app(argc, argv);
    applyTheme(Theme::Light);
    const int count = argc > 1 ? atoi(argv[1]) : 1'000'000;
    std::printf("%-44s %10.0f ms\n", "floor: a vector of (key, index) sorted", sortedFloor(count));

    WorkerPool pool;
    ResultsModel model(benchTool(), pool.executor());
    ResultsView view;
    view.setResults(&model);
    view.resize(1100, 500);
    view.show();
    Job job(std::make_shared<NoPractice>(), pool.executor());
    QObject::connect(&job, &Job::rowsCame, &model, &ResultsModel::add);
    const BenchRequest request{count};
    const auto ordered = [&] { return !model.isOrdering(); };
    const auto complete = [&] { return !job.isRunning() && model.rowCount() == count && !model.isOrdering(); };
    const auto atOnce = [] { return true; };
    const Stopwatch stopwatch({
        {"show (with making the rows)", [&] { job.start(benchTool(), &request); }, complete},
        {"sort by a duration", [&] { view.sortByColumn(3, Qt::AscendingOrder); }, ordered},
        {"sort by a name", [&] { view.sortByColumn(1, Qt::AscendingOrder); }, ordered},
        {"sort by an address", [&] { view.sortByColumn(2, Qt::DescendingOrder); }, ordered},
        {"sort by a status (many equal)", [&] { view.sortByColumn(5, Qt::AscendingOrder); }, ordered},
        {"filter: one in ten", [&] { model.setFilter(u"timed"_s); }, ordered},
        {"filter taken away", [&] { model.setFilter({}); }, ordered},
        {"select all", [&] { view.selectAll(); }, atOnce},
        {"clear", [&] { model.clear(); }, atOnce},
        {"show while sorted by a duration",
         [&] {
             view.sortByColumn(3, Qt::AscendingOrder);
             job.start(benchTool(), &request);
         },
         complete},
    });
    QApplication::exec();
    model.clear();
    pool.finish(10s);
    return 0;
}
