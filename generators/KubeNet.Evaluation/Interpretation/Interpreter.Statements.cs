using KubeNet.Evaluation.Values;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace KubeNet.Evaluation.Interpretation;

/// <summary>Statements, apart from loops and <c>try</c>.</summary>
internal sealed partial class Interpreter
{
    private Completion Execute(IOperation statement, Frame frame)
    {
        if (IsHalfTyped(statement))
        {
            return Skip(statement, frame);
        }

        var nesting = Nest(1, statement, frame);
        var completion = Executed(statement, frame);
        _budget.Restore(nesting);
        return completion;
    }

    private Completion Executed(IOperation statement, Frame frame)
    {
        switch (statement)
        {
            case IBlockOperation block:
                return Block(block, frame);
            case IExpressionStatementOperation expression:
                Evaluate(expression.Operation, frame);
                ReportNeverEnumerated(expression.Operation);
                return Completion.Normal;
            case IVariableDeclarationGroupOperation group:
                foreach (var declarator in group.Declarations.SelectMany(d => d.Declarators))
                {
                    Declare(declarator, frame);
                }

                return Completion.Normal;
            case IReturnOperation { Kind: OperationKind.Return, ReturnedValue: { } place }
                when frame.Method is IMethodSymbol { ReturnsByRef: true } or IMethodSymbol { ReturnsByRefReadonly: true }:
                frame.ReturnPlace = PlaceOf(place, frame);
                frame.ReturnValue = frame.ReturnPlace?.Value ?? NotEvaluable(place);
                return Completion.Return;
            case IReturnOperation { Kind: OperationKind.YieldBreak }:
                return Completion.Return;

            case IReturnOperation { Kind: OperationKind.Return } @return:
                frame.ReturnValue = @return.ReturnedValue is null ? Value.Null : Evaluate(@return.ReturnedValue, frame).Copy();
                return Completion.Return;
            case IConditionalOperation conditional:
                return Decide(conditional.Condition, frame) ? Execute(conditional.WhenTrue, frame)
                    : conditional.WhenFalse is null ? Completion.Normal
                    : Execute(conditional.WhenFalse, frame);
            case ILoopOperation loop:
                return Loop(loop, frame);
            case ISwitchOperation @switch:
                return Switch(@switch, frame);
            case IBranchOperation branch:
                return Branch(branch, frame);
            case ILabeledOperation labeled:
                return labeled.Operation is null ? Completion.Normal : Execute(labeled.Operation, frame);
            case ITryOperation @try:
                return Try(@try, frame);
            case IUsingOperation @using:
                return Using(@using, frame);
            case ILocalFunctionOperation local:
                if (frame.Scope.Find(local.Symbol) is null)
                {
                    DeclareLocalFunction(local, frame);
                }

                return Completion.Normal;
            case IEmptyOperation:
                return Completion.Normal;
            case IThrowOperation @throw:
                Throw(@throw, frame);
                return Completion.Normal;
            case IInvalidOperation:
                Invalid();
                return Completion.Normal;
            default:
                if (statement.Syntax is StatementSyntax)
                {
                    NotEvaluable(statement);
                    throw Undecided(); // what an unknown statement does to the variables is unknown
                }

                Evaluate(statement, frame);
                return Completion.Normal;
        }
    }

    private Completion Block(IBlockOperation block, Frame frame)
    {
        var outer = frame.Scope;
        var disposables = new List<Value>();
        if (!block.Locals.IsEmpty || block.Operations.Any(o => o is ILocalFunctionOperation))
        {
            frame.Scope = new Scope(outer);
        }

        try
        {
            foreach (var local in block.Operations.OfType<ILocalFunctionOperation>())
            {
                DeclareLocalFunction(local, frame);
            }

            return block.Operations.Any(o => o is IUsingDeclarationOperation)
                ? Disposing(disposables, () => Statements(block.Operations, disposables, frame), block, frame)
                : Statements(block.Operations, disposables, frame);
        }
        finally
        {
            frame.Scope = outer;
        }
    }

    private Completion Statements(IReadOnlyList<IOperation> statements, List<Value> disposables, Frame frame)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            Completion completion;
            if (statements[i] is IUsingDeclarationOperation declaration)
            {
                Acquire(declaration.DeclarationGroup, disposables, frame);
                completion = Completion.Normal;
            }
            else
            {
                completion = Execute(statements[i], frame);
            }

            if (completion == Completion.Goto && LabelIn(statements, frame.Target!) is var target and >= 0)
            {
                frame.Target = null;
                i = target - 1;
                continue;
            }

            if (completion != Completion.Normal)
            {
                return completion;
            }
        }

        return Completion.Normal;
    }

    private static int LabelIn(IReadOnlyList<IOperation> statements, ILabelSymbol label)
    {
        for (var i = 0; i < statements.Count; i++)
        {
            for (var statement = statements[i]; statement is ILabeledOperation labeled; statement = labeled.Operation!)
            {
                if (SymbolEqualityComparer.Default.Equals(labeled.Label, label))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private void Declare(IVariableDeclaratorOperation declarator, Frame frame)
    {
        var local = declarator.Symbol;
        if (declarator.GetVariableInitializer() is not { } initialiser)
        {
            frame.Scope.Declare(local, new Variable(DefaultOf(local.Type, frame)));
            return;
        }

        if (local.IsRef)
        {
            frame.Scope.Declare(local, PlaceOf(initialiser.Value, frame) ?? new Variable(NotEvaluable(initialiser.Value)));
            return;
        }

        frame.Scope.Declare(local, new Variable(Evaluate(initialiser.Value, frame).Copy()));
    }

    private Completion Branch(IBranchOperation branch, Frame frame)
    {
        Step(branch, frame); // 'goto' makes loops too
        switch (branch.BranchKind)
        {
            case BranchKind.Break:
                return Completion.Break;
            case BranchKind.Continue:
                return Completion.Continue;
            default:
                frame.Target = branch.Target;
                return Completion.Goto;
        }
    }

    /// <summary>
    /// A statement that is being typed says nothing yet: a NodePort of 300 may become 30042. It is left out, with its variables unknown.
    /// </summary>
    private static bool IsHalfTyped(IOperation statement) =>
        statement
            is IExpressionStatementOperation
                or IVariableDeclarationGroupOperation
                or IReturnOperation
                or IThrowOperation
                or IUsingDeclarationOperation
                or IInvalidOperation
        && statement.Syntax.ContainsDiagnostics;

    private Completion Skip(IOperation statement, Frame frame)
    {
        IsIncomplete = true;
        foreach (var declarator in statement.DescendantsAndSelf().OfType<IVariableDeclaratorOperation>())
        {
            frame.Scope.Declare(declarator.Symbol, new Variable(Value.Unknown));
        }

        frame.ReturnValue = Value.Unknown;
        return statement is IReturnOperation ? Completion.Return : Completion.Normal;
    }

    private Completion Switch(ISwitchOperation operation, Frame frame)
    {
        var outer = frame.Scope;
        frame.Scope = new Scope(outer);
        try
        {
            var chosen = Choose(operation, frame);
            while (chosen is not null)
            {
                var completion = Statements(chosen.Body, [], frame);
                if (completion == Completion.Break)
                {
                    return Completion.Normal;
                }

                if (completion != Completion.Goto)
                {
                    return completion;
                }

                chosen = CaseOf(operation, frame.Target!);
                if (chosen is null)
                {
                    return completion;
                }

                frame.Target = null;
            }

            return Completion.Normal;
        }
        finally
        {
            frame.Scope = outer;
        }
    }

    private ISwitchCaseOperation? Choose(ISwitchOperation operation, Frame frame)
    {
        var value = Evaluate(operation.Value, frame);
        if (value.IsUnknown)
        {
            throw Undecided();
        }

        var reads = new PatternReads();
        return operation.Cases.FirstOrDefault(c =>
                c.Clauses.Any(clause => clause is not IDefaultCaseClauseOperation && Matches(clause, value, reads, frame))
            ) ?? operation.Cases.FirstOrDefault(c => c.Clauses.Any(clause => clause is IDefaultCaseClauseOperation));
    }

    private static ISwitchCaseOperation? CaseOf(ISwitchOperation operation, ILabelSymbol label) =>
        operation.Cases.FirstOrDefault(c => c.Clauses.Any(clause => SymbolEqualityComparer.Default.Equals(clause.Label, label)));

    private bool Matches(ICaseClauseOperation clause, Value value, PatternReads reads, Frame frame) =>
        clause switch
        {
            ISingleValueCaseClauseOperation single => Value.RawEquals(value.Raw, Evaluate(single.Value, frame).Raw),
            IPatternCaseClauseOperation pattern => Matches(pattern.Pattern, value, reads, frame)
                && (pattern.Guard is null || Decide(pattern.Guard, frame)),
            _ => false,
        };
}
