// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worksheet/expressionnode.h"
#include "core/worksheet/worksheettexts.h"

#include <QtEndian>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace sockeye
{

namespace
{

using Node = Expression::Node;

Error wrongExpression(const QString &sentence)
{
    return Error::badInput(u"expression"_s, sentence);
}

// A cell as a value; nothing where it is empty.
std::optional<SheetValue> valueOf(const QJsonValue &cell)
{
    if (cell.isNull() || cell.isUndefined())
        return {};
    const QString text = jsonCellText(cell);
    if (cell.isDouble()) {
        if (const std::optional<SheetNumber> number = SheetNumber::parse(text))
            return *number;
    }
    return text;
}

// `0x1b00`, as bytes stand in JSON.
std::optional<QByteArray> bytesOf(const SheetValue &value)
{
    if (const auto *bytes = std::get_if<QByteArray>(&value))
        return *bytes;
    const auto *text = std::get_if<QString>(&value);
    if (!text || !text->startsWith(u"0x") || text->size() % 2 != 0)
        return {};
    const QByteArray hex = text->sliced(2).toLatin1();
    const QByteArray bytes = QByteArray::fromHex(hex);
    return bytes.size() * 2 == hex.size() ? std::optional(bytes) : std::nullopt;
}

class Evaluator
{
public:
    explicit Evaluator(const RunSource &source)
        : m_source(source)
    {
    }

    Result<SheetValue> evaluate(const Node &node) const
    {
        switch (node.kind) {
        case Node::Kind::Number:
            return SheetValue(node.number);
        case Node::Kind::Name:
            return ofName(node.name);
        case Node::Kind::Run:
            return ofRun(node.run);
        case Node::Kind::Call:
            return ofCall(node);
        default:
            return ofNumbers(node);
        }
    }

private:
    Result<SheetValue> ofName(const QString &name) const
    {
        const auto value = m_source.values().constFind(name);
        if (value == m_source.values().constEnd())
            return wrongExpression(WorksheetTexts::tr("“%1” is no value that varies.").arg(name));
        if (const std::optional<SheetNumber> number = SheetNumber::parse(*value))
            return SheetValue(*number);
        return SheetValue(*value);
    }

    Result<const RecordedRun *> recorded(const QString &id) const
    {
        if (const RecordedRun *run = m_source.recorded(id))
            return run;
        Error missing = wrongExpression(WorksheetTexts::tr("The run %1 was not made.").arg(id));
        missing.kind = ErrorKind::NoSuchName;
        missing.subject = id;
        return missing;
    }

    Result<QList<QJsonObject>> rowsOf(const RunReference &reference) const
    {
        const Result<const RecordedRun *> run = recorded(reference.run);
        if (!run)
            return run.error();
        std::vector<std::pair<QString, QString>> selectors;
        for (const auto &[column, text] : reference.selectors) {
            const Result<QString> wanted = substituted(text, m_source.values());
            if (!wanted)
                return wanted.error();
            selectors.emplace_back(column, *wanted);
        }
        QList<QJsonObject> found;
        for (const auto &row : (*run)->rows) {
            const QJsonObject cells = row.toObject();
            const bool fits = std::all_of(selectors.begin(), selectors.end(), [&cells](const auto &selector) {
                return isText(cells[selector.first], selector.second);
            });
            if (fits)
                found += cells;
        }
        return found;
    }

    static bool isText(const QJsonValue &cell, const QString &text)
    {
        const QString there = jsonCellText(cell);
        if (there == text)
            return true;
        const std::optional<SheetNumber> a = cell.isDouble() ? SheetNumber::parse(there) : std::nullopt;
        const std::optional<SheetNumber> b = SheetNumber::parse(text);
        return a && b && a->compare(*b) == 0;
    }

    Result<SheetValue> ofRun(const RunReference &reference) const
    {
        if (reference.what == RunReference::What::Rows)
            return wrongExpression(WorksheetTexts::tr("Behind %1[…] stands a point and a column.").arg(reference.run));
        if (reference.what == RunReference::What::Column) {
            const Result<QList<QJsonObject>> rows = rowsOf(reference);
            if (!rows)
                return rows.error();
            if (rows->size() != 1)
                return wrongExpression(rowCountText(rows->size()));
            return cell(rows->front()[reference.column], reference.column);
        }
        const Result<const RecordedRun *> run = recorded(reference.run);
        if (!run)
            return run.error();
        if (reference.what == RunReference::What::Summary)
            return cell((*run)->summary[reference.column], u"summary."_s + reference.column);
        const std::optional<QByteArray> reply = (*run)->reply();
        if (!reply)
            return wrongExpression(WorksheetTexts::tr("The run %1 got no reply.").arg(reference.run));
        return SheetValue(*reply);
    }

    static Result<SheetValue> cell(const QJsonValue &value, const QString &column)
    {
        const std::optional<SheetValue> found = valueOf(value);
        if (!found)
            return wrongExpression(WorksheetTexts::tr("“%1” is empty in this run.").arg(column));
        return *found;
    }

    // Texts that are whole numbers count: JSON has integers beyond 2^53 as texts.
    static Result<SheetNumber> asNumber(const SheetValue &value)
    {
        if (const auto *number = std::get_if<SheetNumber>(&value))
            return *number;
        const auto *text = std::get_if<QString>(&value);
        const std::optional<SheetNumber> number = text ? SheetNumber::parse(*text) : std::nullopt;
        if (!number)
            return wrongExpression(
                WorksheetTexts::tr("“%1” is no number to count with.").arg(sheetValueText(value).left(40)));
        return *number;
    }

    static Result<SheetValue> checked(const SheetNumber &number)
    {
        if (!number.isFinite())
            return wrongExpression(WorksheetTexts::tr("This has no finite value: it divides by zero or is too large."));
        return SheetValue(number);
    }

    Result<SheetNumber> numberOf(const Node &node) const
    {
        const Result<SheetValue> value = evaluate(node);
        return value ? asNumber(*value) : Result<SheetNumber>(value.error());
    }

    Result<SheetValue> ofNumbers(const Node &node) const
    {
        const Result<SheetNumber> a = numberOf(*node.children[0]);
        if (!a)
            return a.error();
        if (node.kind == Node::Kind::Negative)
            return checked(-*a);
        const Result<SheetNumber> b = numberOf(*node.children[1]);
        if (!b)
            return b.error();
        switch (node.kind) {
        case Node::Kind::Add:
            return checked(*a + *b);
        case Node::Kind::Subtract:
            return checked(*a - *b);
        case Node::Kind::Multiply:
            return checked(*a * *b);
        case Node::Kind::Divide:
            return checked(*a / *b);
        default:
            return checked(a->power(*b));
        }
    }

    // All values of the arguments; a run stands for every row that is found, empty cells left out.
    Result<QList<SheetValue>> valuesOf(const Node &call) const
    {
        QList<SheetValue> values;
        for (const std::shared_ptr<const Node> &argument : call.children) {
            const bool isRows = argument->kind == Node::Kind::Run
                && (argument->run.what == RunReference::What::Column || argument->run.what == RunReference::What::Rows);
            const bool isWholeRun = argument->kind == Node::Kind::Name && call.name == u"count";
            if (!isRows && !isWholeRun) {
                const Result<SheetValue> value = evaluate(*argument);
                if (!value)
                    return value.error();
                values += *value;
                continue;
            }
            const RunReference reference =
                isRows ? argument->run : RunReference{argument->name, RunReference::What::Rows, {}, {}};
            const Result<QList<QJsonObject>> rows = rowsOf(reference);
            if (!rows)
                return rows.error();
            for (const QJsonObject &row : *rows) {
                const std::optional<SheetValue> value = reference.what == RunReference::What::Rows
                    ? std::optional<SheetValue>(SheetNumber(1))
                    : valueOf(row[reference.column]);
                if (value)
                    values += *value;
            }
        }
        return values;
    }

    Result<SheetValue> ofCall(const Node &node) const
    {
        if (node.name == u"word")
            return word(node);
        const Result<QList<SheetValue>> values = valuesOf(node);
        if (!values)
            return values.error();
        if (node.name == u"count")
            return SheetValue(SheetNumber(values->size()));
        std::vector<SheetNumber> numbers;
        for (const SheetValue &value : *values) {
            const Result<SheetNumber> number = asNumber(value);
            if (!number)
                return number.error();
            numbers.push_back(*number);
        }
        if (numbers.empty())
            return wrongExpression(WorksheetTexts::tr("%1 finds no row with a value.").arg(node.name));
        if ((node.name == u"abs" || node.name == u"round") && numbers.size() != 1)
            return wrongExpression(rowCountText(qsizetype(numbers.size())));
        if (node.name == u"abs")
            return SheetValue(numbers[0].compare(SheetNumber(0)) < 0 ? -numbers[0] : numbers[0]);
        if (node.name == u"round")
            return SheetValue(numbers[0].rounded());
        std::sort(numbers.begin(), numbers.end(),
                  [](const SheetNumber &a, const SheetNumber &b) { return a.compare(b) < 0; });
        if (node.name == u"min")
            return SheetValue(numbers.front());
        if (node.name == u"max")
            return SheetValue(numbers.back());
        const std::size_t middle = numbers.size() / 2;
        return checked(numbers.size() % 2 == 1 ? numbers[middle]
                                               : (numbers[middle - 1] + numbers[middle]) / SheetNumber(2));
    }

    Result<SheetValue> word(const Node &node) const
    {
        const Result<SheetValue> value = evaluate(*node.children[0]);
        if (!value)
            return value.error();
        const std::optional<QByteArray> bytes = bytesOf(*value);
        if (!bytes)
            return wrongExpression(WorksheetTexts::tr("word() reads bytes, such as those of run.reply."));
        const Result<SheetNumber> place = numberOf(*node.children[1]);
        if (!place)
            return place.error();
        constexpr qsizetype wordSize = 4;
        const double index = place->toDouble();
        const qsizetype count = bytes->size() / wordSize;
        if (!place->isInteger() || index < 0 || index >= double(count))
            return wrongExpression(WorksheetTexts::tr("There are %1 words, counted from 0; word %2 is none of them.")
                                       .arg(QString::number(count), QString::fromLatin1(place->text())));
        return SheetValue(SheetNumber(qFromBigEndian<quint32>(bytes->constData() + qsizetype(index) * wordSize)));
    }

    const RunSource &m_source;
};

} // namespace

QString jsonCellText(const QJsonValue &cell)
{
    if (cell.isBool())
        return cell.toBool() ? u"true"_s : u"false"_s;
    if (cell.isArray()) {
        QStringList items;
        for (const auto &item : cell.toArray())
            items += jsonCellText(item);
        return items.join(u';');
    }
    if (cell.isDouble()) {
        const QVariant number = cell.toVariant();
        return number.typeId() == QMetaType::LongLong
            ? QString::number(number.toLongLong())
            : QString::fromLatin1(QByteArray::number(cell.toDouble(), 'g', QLocale::FloatingPointShortest));
    }
    return cell.toString();
}

QString sheetValueText(const SheetValue &value)
{
    if (const auto *number = std::get_if<SheetNumber>(&value))
        return QString::fromLatin1(number->text(12));
    if (const auto *text = std::get_if<QString>(&value))
        return *text;
    return u"0x"_s + QString::fromLatin1(std::get<QByteArray>(value).toHex());
}

Result<SheetValue> Expression::evaluate(const RunSource &source) const
{
    return Evaluator(source).evaluate(*m_root);
}

} // namespace sockeye
