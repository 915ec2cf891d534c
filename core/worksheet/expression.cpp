// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/expression.h"
#include "core/worksheet/worksheettexts.h"

#include "core/worksheet/expressionnode.h"
#include "core/worksheet/sheetkeys.h"

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

using Node = Expression::Node;
using NodePointer = std::shared_ptr<const Node>;

constexpr qsizetype longestExpression = 1000;
constexpr int deepest = 40;

struct Function {
    const char *name;
    int least; // arguments
    int most;
};

constexpr Function functions[] = {{"word", 2, 2},   {"min", 1, 20}, {"max", 1, 20}, {"median", 1, 20},
                                  {"count", 1, 20}, {"abs", 1, 1},  {"round", 1, 1}};

const Function *findFunction(QStringView name)
{
    for (const Function &function : functions) {
        if (name == QLatin1StringView(function.name))
            return &function;
    }
    return nullptr;
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

class Parser
{
public:
    explicit Parser(QStringView text)
        : m_text(text)
    {
    }

    Result<NodePointer> parse()
    {
        if (m_text.size() > longestExpression)
            return fail(WorksheetTexts::tr("An expression has at most %1 signs.").arg(longestExpression));
        const Result<NodePointer> sum = parseSum();
        if (!sum)
            return sum;
        skipSpaces();
        if (m_at < m_text.size())
            return fail(
                WorksheetTexts::tr("“%1” can't follow “%2”.").arg(rest(), m_text.first(m_at).trimmed().right(20)));
        return sum;
    }

private:
    static Error fail(const QString &sentence) { return Error::badInput(u"expression"_s, sentence); }
    QString rest() const { return m_text.sliced(m_at).left(20).toString(); }
    void skipSpaces()
    {
        while (m_at < m_text.size() && m_text[m_at].isSpace())
            ++m_at;
    }
    bool take(QStringView sign)
    {
        skipSpaces();
        if (!m_text.sliced(m_at).startsWith(sign))
            return false;
        m_at += sign.size();
        return true;
    }
    // `*` alone, and not the beginning of `**`.
    bool takeTimes()
    {
        skipSpaces();
        const QStringView left = m_text.sliced(m_at);
        return !left.startsWith(u"**") && take(u"*");
    }

    static NodePointer binary(Node::Kind kind, NodePointer left, NodePointer right)
    {
        Node node;
        node.kind = kind;
        node.children = {std::move(left), std::move(right)};
        return std::make_shared<const Node>(std::move(node));
    }

    Result<NodePointer> parseSum()
    {
        const Depth depth(m_depth);
        if (m_depth > deepest)
            return fail(WorksheetTexts::tr("More than %1 levels of parentheses and signs are too many.").arg(deepest));
        Result<NodePointer> left = parseProduct();
        while (left) {
            const bool plus = take(u"+");
            if (!plus && !take(u"-"))
                break;
            Result<NodePointer> right = parseProduct();
            if (!right)
                return right;
            left = binary(plus ? Node::Kind::Add : Node::Kind::Subtract, *left, *right);
        }
        return left;
    }

    Result<NodePointer> parseProduct()
    {
        Result<NodePointer> left = parseUnary();
        while (left) {
            const bool times = takeTimes();
            if (!times && !take(u"/"))
                break;
            Result<NodePointer> right = parseUnary();
            if (!right)
                return right;
            left = binary(times ? Node::Kind::Multiply : Node::Kind::Divide, *left, *right);
        }
        return left;
    }

    Result<NodePointer> parseUnary()
    {
        const Depth depth(m_depth);
        if (m_depth > deepest)
            return fail(WorksheetTexts::tr("More than %1 levels of parentheses and signs are too many.").arg(deepest));
        if (!take(u"-"))
            return parsePower();
        const Result<NodePointer> operand = parseUnary();
        if (!operand)
            return operand;
        Node node;
        node.kind = Node::Kind::Negative;
        node.children = {*operand};
        return NodePointer(std::make_shared<const Node>(std::move(node)));
    }

    Result<NodePointer> parsePower()
    {
        const Result<NodePointer> base = parsePrimary();
        if (!base || !take(u"**"))
            return base;
        const Result<NodePointer> exponent = parseUnary();
        return exponent ? Result<NodePointer>(binary(Node::Kind::Power, *base, *exponent)) : exponent;
    }

    Result<NodePointer> parsePrimary()
    {
        if (take(u"(")) {
            const Result<NodePointer> sum = parseSum();
            if (sum && !take(u")"))
                return fail(WorksheetTexts::tr("A parenthesis is not closed."));
            return sum;
        }
        skipSpaces();
        if (m_at == m_text.size())
            return fail(WorksheetTexts::tr("Something is missing at the end."));
        if (isDigit(m_text[m_at]) || m_text[m_at] == u'.')
            return parseNumber();
        const QString name = takeName();
        if (name.isEmpty())
            return fail(WorksheetTexts::tr("“%1” is no number, run or value.").arg(rest()));
        return parseNamed(name);
    }

    Result<NodePointer> parseNumber()
    {
        const qsizetype start = m_at;
        while (m_at < m_text.size() && (isDigit(m_text[m_at]) || m_text[m_at] == u'.'))
            ++m_at;
        const qsizetype sign = m_at + 1; // of an exponent, 1e-3
        const bool isSigned = sign < m_text.size() && (m_text[sign] == u'-' || m_text[sign] == u'+');
        const qsizetype digits = isSigned ? sign + 1 : sign;
        if (digits < m_text.size() && m_text[m_at] == u'e' && isDigit(m_text[digits])) {
            m_at = digits;
            while (m_at < m_text.size() && isDigit(m_text[m_at]))
                ++m_at;
        }
        const std::optional<SheetNumber> number = SheetNumber::parse(m_text.sliced(start, m_at - start));
        if (!number)
            return fail(WorksheetTexts::tr("“%1” is no number.").arg(m_text.sliced(start, m_at - start).left(40)));
        Node node;
        node.number = *number;
        return NodePointer(std::make_shared<const Node>(std::move(node)));
    }

    QString takeName()
    {
        skipSpaces();
        const qsizetype start = m_at;
        while (m_at < m_text.size()
               && ((m_text[m_at] >= u'a' && m_text[m_at] <= u'z') || isDigit(m_text[m_at]) || m_text[m_at] == u'_'))
            ++m_at;
        const QStringView name = m_text.sliced(start, m_at - start);
        if (isSheetId(name))
            return name.toString();
        m_at = start;
        return {};
    }

    Result<NodePointer> parseNamed(const QString &name)
    {
        Node node;
        node.name = name;
        if (take(u"("))
            return parseCall(name);
        skipSpaces();
        const QChar next = m_at < m_text.size() ? m_text[m_at] : QChar();
        if (next != u'.' && next != u'[') {
            node.kind = Node::Kind::Name;
            return NodePointer(std::make_shared<const Node>(std::move(node)));
        }
        node.kind = Node::Kind::Run;
        node.run.run = name;
        if (take(u"[")) {
            if (const Result<void> done = parseSelectors(node.run); !done)
                return done.error();
        }
        if (const Result<void> done = parseColumn(node.run); !done)
            return done.error();
        return NodePointer(std::make_shared<const Node>(std::move(node)));
    }

    Result<void> parseSelectors(RunReference &run)
    {
        do {
            const QString column = takeName();
            if (column.isEmpty() || !take(u"="))
                return fail(WorksheetTexts::tr("In brackets stands column=value, not “%1”.").arg(rest()));
            const qsizetype start = m_at;
            while (m_at < m_text.size() && m_text[m_at] != u',' && m_text[m_at] != u']')
                ++m_at;
            run.selectors.emplace_back(column, m_text.sliced(start, m_at - start).trimmed().toString());
        } while (take(u","));
        if (!take(u"]"))
            return fail(WorksheetTexts::tr("A bracket is not closed."));
        return {};
    }

    Result<void> parseColumn(RunReference &run)
    {
        if (!take(u".")) { // count(run[…])
            run.what = RunReference::What::Rows;
            return {};
        }
        const QString column = takeName();
        if (column.isEmpty())
            return fail(WorksheetTexts::tr("Behind the point stands a column, “summary.” and an id, or “reply”."));
        run.column = column;
        const bool hasSelectors = !run.selectors.empty();
        if (column == u"summary" && take(u".")) {
            run.what = RunReference::What::Summary;
            run.column = takeName();
            if (run.column.isEmpty())
                return fail(WorksheetTexts::tr("Behind “summary.” stands an id of the summary."));
        } else if (column == u"reply") {
            run.what = RunReference::What::Reply;
        }
        if (hasSelectors && run.what != RunReference::What::Column)
            return fail(WorksheetTexts::tr("Brackets choose a row; a summary and a reply have none."));
        return {};
    }

    Result<NodePointer> parseCall(const QString &name)
    {
        const Function *function = findFunction(name);
        if (!function)
            return fail(
                WorksheetTexts::tr("There is no function “%1”. Known are: word, min, max, median, count, abs, round.")
                    .arg(name));
        Node node;
        node.kind = Node::Kind::Call;
        node.name = name;
        do {
            const Result<NodePointer> argument = parseSum();
            if (!argument)
                return argument;
            node.children.push_back(*argument);
        } while (take(u","));
        if (!take(u")"))
            return fail(WorksheetTexts::tr("A parenthesis is not closed."));
        const int count = int(node.children.size());
        if (count < function->least || count > function->most)
            return fail(WorksheetTexts::tr("%1 takes from %2 to %3 values, not %4.")
                            .arg(name)
                            .arg(function->least)
                            .arg(function->most)
                            .arg(count));
        return NodePointer(std::make_shared<const Node>(std::move(node)));
    }

    struct Depth {
        explicit Depth(int &level)
            : m_level(level)
        {
            ++m_level;
        }
        ~Depth() { --m_level; }
        Depth(const Depth &) = delete;
        Depth &operator=(const Depth &) = delete;
        int &m_level;
    };

    const QStringView m_text;
    qsizetype m_at = 0;
    int m_depth = 0;
};

void collect(const Node &node, bool isCounted, std::vector<RunReference> &runs, QStringList &names)
{
    if (node.kind == Node::Kind::Run)
        runs.push_back(node.run);
    if (node.kind == Node::Kind::Name && isCounted)
        runs.push_back({node.name, RunReference::What::Rows, {}, {}});
    else if (node.kind == Node::Kind::Name)
        names += node.name;
    for (const NodePointer &child : node.children)
        collect(*child, node.kind == Node::Kind::Call && node.name == u"count", runs, names);
}

} // namespace

Expression::Expression(std::shared_ptr<const Node> root)
    : m_root(std::move(root))
{
}

Result<Expression> Expression::parse(QStringView text)
{
    const Result<NodePointer> root = Parser(text).parse();
    if (!root)
        return root.error();
    return Expression(*root);
}

std::vector<RunReference> Expression::references() const
{
    std::vector<RunReference> runs;
    QStringList names;
    collect(*m_root, false, runs, names);
    return runs;
}

QStringList Expression::names() const
{
    std::vector<RunReference> runs;
    QStringList names;
    collect(*m_root, false, runs, names);
    return names;
}

} // namespace sockeye
