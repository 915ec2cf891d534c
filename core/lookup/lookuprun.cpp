// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lookup/lookuprun.h"

#include "core/lookup/systemlookup.h"
#include "core/net/hostrange.h"

#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

constexpr int mostSystemThreads = 16; // the system's look-ups that may be left behind are 32

/// A question that is yet to be asked.
struct Todo {
    qsizetype target;
    int typeIndex;
};

DnsType typeOf(const LookupRequest &request, const LookupTarget &target, int typeIndex)
{
    return target.isAddress() ? DnsType::PTR : request.types[typeIndex];
}

LookupRequest expanded(LookupRequest request)
{
    request.targets = expandTargets(request.targets);
    return request;
}

class Run
{
public:
    Run(const LookupRequest &request, const SystemSources &sources, Context &context, Rows<LookupRow> &rows)
        : m_request(expanded(request))
        , m_sources(sources)
        , m_context(context)
        , m_tally(m_request, context, rows)
    {
    }

    Result<LookupSummary> run()
    {
        const MonotonicTime start = m_context.clock->monotonic();
        m_context.progress.total = m_request.targets.size() * m_request.types.size();
        const Result<void> done = m_request.resolver == u"system"_s ? runSystem() : runResolver();
        if (!done)
            return done.error();
        return m_tally.summary(start, m_strays);
    }

private:
    using NextTodo = std::function<bool(Todo &)>;

    /// Every question of the request, one by one; those of an address only once.
    bool nextTodo(Todo &todo)
    {
        while (m_target < m_request.targets.size()) {
            if (m_type == 0) {
                Result<LookupTarget> parsed = parseLookupTarget(m_request.targets[m_target]);
                if (!parsed) {
                    m_tally.refuse(m_target++, parsed.error().detail);
                    continue;
                }
                m_parsed = std::move(*parsed);
                m_parsedIndex = m_target;
            }
            todo = {m_target, m_type++};
            if (m_parsed.isAddress())
                m_context.progress.done += m_request.types.size() - 1;
            if (m_parsed.isAddress() || m_type >= m_request.types.size()) {
                m_type = 0;
                ++m_target;
            }
            return true;
        }
        return false;
    }

    Result<void> runResolver()
    {
        const Result<Target> server = parseDnsServer(m_request.resolver);
        if (!server)
            return Error::badInput(u"resolver"_s, server.error().detail);
        const Deadline deadline = Deadline::in(m_request.timeout * m_request.attempts, *m_context.clock);
        Result<QList<Endpoint>> endpoints =
            resolveTarget(m_context, m_context.practice, *server, 53, Transport::Udp, deadline);
        if (!endpoints)
            return endpoints.error();
        if (endpoints->isEmpty())
            return Error::badInput(u"resolver"_s,
                                   QCoreApplication::translate("dns", "“%1” has no address").arg(server->host));
        const bool isPractice = isPracticeName(server->host);
        return askServers({endpoints->first()}, isPractice ? LookupSource::Practice : LookupSource::Dns, {},
                          [this](Todo &todo) { return nextTodo(todo); });
    }

    Result<void> runSystem()
    {
        std::vector<Todo> practice;
        std::vector<Todo> servers;
        std::vector<Todo> system;
        Todo todo{};
        while (nextTodo(todo)) {
            if (m_context.cancel.isCancelled())
                return Error::cancelled("lookup");
            const DnsType type = typeOf(m_request, m_parsed, todo.typeIndex);
            const bool isPractice =
                m_parsed.isAddress() ? isDocumentationAddress(m_parsed.address) : isPracticeName(m_parsed.name.text());
            if (isPractice)
                practice.push_back(todo);
            else if (m_parsed.isAddress() || SystemLookup::canAsk(type))
                system.push_back(todo);
            else
                servers.push_back(todo);
        }
        if (const Result<void> done = askPractice(practice); !done)
            return done;
        if (servers.empty() && system.empty())
            return {};
        const ResolverConfig config = m_sources.resolvers();
        QList<LookupNote> notes;
        const QList<Endpoint> endpoints = systemServers(config, notes);
        if (const Result<void> done = askList(endpoints, LookupSource::Dns, notes, servers); !done)
            return done;
        return askSystem(system, config, notes);
    }

    Result<void> askPractice(const std::vector<Todo> &todos)
    {
        if (todos.empty())
            return {};
        const Result<QList<Endpoint>> endpoints = m_context.practice.endpoints(u"dns"_s, Transport::Udp);
        if (!endpoints)
            return endpoints.error();
        return askList(endpoints->first(1), LookupSource::Practice, {}, todos);
    }

    Result<void> askList(const QList<Endpoint> &servers, LookupSource source, const QList<LookupNote> &notes,
                         const std::vector<Todo> &todos)
    {
        std::size_t at = 0;
        if (todos.empty())
            return {};
        return askServers(servers, source, notes, [&](Todo &todo) {
            if (at == todos.size())
                return false;
            todo = todos[at++];
            return true;
        });
    }

    /// The target of a question that nextTodo() gave.
    LookupTarget targetOf(const Todo &todo)
    {
        if (todo.target == m_parsedIndex)
            return m_parsed;
        // It was read once already, so it reads again.
        const Result<LookupTarget> target = parseLookupTarget(m_request.targets[todo.target]);
        return target ? *target : LookupTarget();
    }

    LookupQuestion questionOf(const Todo &todo, const LookupTarget &target) const
    {
        LookupQuestion question;
        question.target = todo.target;
        question.typeIndex = todo.typeIndex;
        question.typed = m_request.targets[todo.target];
        question.name = target.name;
        question.type = typeOf(m_request, target, todo.typeIndex);
        question.subject = m_context.trace.newSubject();
        return question;
    }

    Result<void> askServers(const QList<Endpoint> &servers, LookupSource source, const QList<LookupNote> &notes,
                            const NextTodo &nextOf)
    {
        DnsClient client(
            m_context,
            {servers, m_request.transport, m_request.timeout, m_request.attempts, m_request.parallel, m_request.edns});
        LookupReader reader(source, notes);
        std::vector<LookupQuestion> open;
        std::vector<std::size_t> unused;
        const auto next = [&](DnsQuery &query) {
            Todo todo{};
            if (!nextOf(todo))
                return false;
            const LookupTarget target = targetOf(todo);
            if (unused.empty()) {
                unused.push_back(open.size());
                open.emplace_back();
            }
            const std::size_t place = unused.back();
            unused.pop_back();
            open[place] = questionOf(todo, target);
            query = {qint64(place), open[place].name, open[place].type, open[place].subject};
            return true;
        };
        const auto done = [&](DnsOutcome &&outcome) -> std::optional<DnsQuery> {
            LookupQuestion &question = open[std::size_t(outcome.query.tag)];
            LookupReading reading = reader.read(question, outcome);
            if (reading.follow) {
                question.chain = reading.chain;
                question.name = *reading.follow;
                question.before += outcome.elapsed;
                return DnsQuery{outcome.query.tag, question.name, question.type, question.subject};
            }
            m_tally.add(question, std::move(reading.rows));
            unused.push_back(std::size_t(outcome.query.tag));
            return {};
        };
        const Result<void> ended = client.run(next, done);
        m_strays += client.strays();
        return ended;
    }

    Result<void> askSystem(const std::vector<Todo> &todos, const ResolverConfig &config, const QList<LookupNote> &notes)
    {
        if (todos.empty())
            return {};
        const SystemLookup lookup(m_request, m_sources, config, notes);
        std::atomic<std::size_t> at = 0;
        const auto work = [&] {
            for (std::size_t i = at++; i < todos.size() && !m_context.cancel.isCancelled(); i = at++) {
                const Result<LookupTarget> target = parseLookupTarget(m_request.targets[todos[i].target]);
                const LookupQuestion question = questionOf(todos[i], *target);
                Environment environment = static_cast<const Environment &>(m_context);
                environment.subject = question.subject;
                m_tally.add(question, lookup.ask(environment, question, target->address));
            }
        };
        const int most = std::min({m_request.parallel, mostSystemThreads, int(todos.size())});
        std::vector<std::thread> threads;
        for (int i = 1; i < most; ++i)
            threads.emplace_back(work);
        work();
        for (std::thread &thread : threads)
            thread.join();
        if (m_context.cancel.isCancelled())
            return Error::cancelled("lookup");
        return {};
    }

    const LookupRequest m_request;
    const SystemSources &m_sources;
    Context &m_context;
    LookupTally m_tally;
    qsizetype m_target = 0; // the next one
    int m_type = 0; // the next one's index
    LookupTarget m_parsed; // of the latest question
    qsizetype m_parsedIndex = -1;
    qint64 m_strays = 0;
};

} // namespace

Result<LookupSummary> lookUp(const LookupRequest &request, const SystemSources &sources, Context &context,
                             Rows<LookupRow> &rows)
{
    return Run(request, sources, context, rows).run();
}

} // namespace sockeye
