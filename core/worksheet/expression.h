// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/worksheet/number.h"
#include "core/worksheet/recordedrun.h"

#include <memory>
#include <variant>
#include <vector>

namespace sockeye
{

/// What an expression yields: a number, a text or bytes.
using SheetValue = std::variant<SheetNumber, QString, QByteArray>;

/// The value as people read it: `33.652`, `EAGAIN`, `0x1b00`.
QString sheetValueText(const SheetValue &value);

/// A cell of JSON as text: numbers with a point, `true`, lists joined by `;`, nothing where it is null.
QString jsonCellText(const QJsonValue &cell);

/// What expressions stand for: the runs of one student and the values of `vary`.
class RunSource
{
public:
    virtual ~RunSource() = default;
    /// The recorded run with the sheet's id \a runId; null where it was not made.
    virtual const RecordedRun *recorded(const QString &runId) const = 0;
    virtual const SheetValues &values() const = 0;
};

/// A place in a run that an expression reads, so that it can be checked before class.
struct RunReference {
    enum class What : quint8 { Column, Summary, Reply, Rows };
    QString run;
    What what = What::Column;
    QString column; ///< or the summary's id
    std::vector<std::pair<QString, QString>> selectors; ///< column and text
};

/// A small grammar of numbers, runs and six functions; nothing else can be said in it.
///
///     sum      = product { ("+" | "-") product }
///     product  = unary { ("*" | "/") unary }
///     unary    = "-" unary | power
///     power    = primary [ "**" unary ]
///     primary  = number | "(" sum ")" | vary-name | function "(" sum { "," sum } ")" | run
///     run      = id [ "[" column "=" text { "," column "=" text } "]" ] "." column
///              | id ".summary." id | id ".reply"
///     function = word | min | max | median | count | abs | round
///
/// In min, max, median and count a run stands for all rows that are found, and count takes `id` or `id[…]` too. Else
/// exactly one row must be found. At most 1000 signs and 40 levels.
class Expression
{
public:
    /// BadInput whose sentence says what is wrong and where.
    static Result<Expression> parse(QStringView text);

    /// The value for one student. NoSuchName where a run is missing that it needs, its id as subject; BadInput where
    /// the sheet asks for what the run does not have ("2 rows").
    Result<SheetValue> evaluate(const RunSource &source) const;
    /// All runs that it reads.
    std::vector<RunReference> references() const;
    /// All other names in it: they are to be names of `vary`.
    QStringList names() const;

    struct Node;

private:
    explicit Expression(std::shared_ptr<const Node> root);
    std::shared_ptr<const Node> m_root;
};

} // namespace sockeye
