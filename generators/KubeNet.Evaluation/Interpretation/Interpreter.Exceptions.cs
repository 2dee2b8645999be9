using KubeNet.Evaluation.Bounds;
using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Text = KubeNet.Evaluation.Values.Text;

namespace KubeNet.Evaluation.Interpretation;

/// <summary><c>throw</c>, <c>try</c>, <c>catch</c>, <c>finally</c>, <c>using</c>.</summary>
internal sealed partial class Interpreter
{
    private Value Throw(IThrowOperation operation, Frame frame)
    {
        if (operation.Exception is null)
        {
            throw frame.Handled.Count > 0
                ? frame.Handled.Peek()
                : (Exception)Refused(operation, "'throw' here", "Throw the exception explicitly, with its variable.");
        }

        var exception = Evaluate(operation.Exception, frame);
        if (exception.IsUnknown)
        {
            throw Undecided();
        }

        throw exception.Raw switch
        {
            null => NullReference(operation, frame),
            SymbolicObject instance => new UserException(
                exception,
                instance.Type.Name,
                () => MessageOf(instance),
                OriginOf(operation),
                frame
            ),
            Exception library => new UserException(
                exception,
                library.GetType().Name,
                () => ExceptionMessages.Of(library),
                OriginOf(operation),
                frame
            ),
            _ => Refused(
                operation,
                "An exception of this type",
                "Throw an exception of the System namespace, or one that this project declares."
            ),
        };
    }

    private string MessageOf(SymbolicObject exception)
    {
        for (var type = exception.Type; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(nameof(Exception.Message)).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                var value = _code.Declares(property) ? ReadMember(exception, property) : exception[property];
                return value is null ? $"Exception of type '{TypeNames.FullName(exception.Type)}' was thrown." : Text.Of(value.Raw);
            }
        }

        return exception.Type.Name;
    }

    private static UserException LibraryException(Exception exception, Origin origin, Frame frame, string? explanation = null) =>
        new(
            new Value(exception, origin),
            exception.GetType().Name,
            () => ExceptionMessages.Of(exception),
            origin,
            frame,
            explanation is null ? null : () => explanation
        );

    /// <summary>
    /// An exception looks for its handler before anything is left: filters run before the <c>finally</c> blocks on the way. So they are
    /// filters of the host's, too, and the blocks run as the host leaves its own.
    /// </summary>
    private Completion Try(ITryOperation operation, Frame frame)
    {
        if (operation.Finally is not { } block)
        {
            return Guarded(operation, frame);
        }

        Completion completion;
        var isLeft = false;
        var outer = _budget.Nesting.Calls;
        try
        {
            completion = Guarded(operation, frame);
            isLeft = false; // an exception of a block on the way may have taken the place of the first, and was caught here
        }
        catch (UserException) when ((isLeft = true) && false)
        {
            throw;
        }
        finally
        {
            if (isLeft && _filterFault is null && !_isStopped)
            {
                Spend(() => _budget.Throw(_budget.Nesting.Calls - outer), operation, frame);
                var nesting = Nest(Nesting.OfUnwinding, operation, frame);
                RunFinally(block, frame);
                _budget.Restore(nesting);
            }
        }

        var (returned, target) = (frame.ReturnValue, frame.Target);
        RunFinally(block, frame);
        (frame.ReturnValue, frame.Target) = (returned, target);
        return completion;
    }

    /// <summary>What stopped a filter, a bound for one: the host would take it for a filter that says no.</summary>
    private System.Runtime.ExceptionServices.ExceptionDispatchInfo? _filterFault;

    private void RunFinally(IBlockOperation block, Frame frame)
    {
        if (!_isStopped)
        {
            Execute(block, frame);
        }
    }

    private Completion Guarded(ITryOperation operation, Frame frame)
    {
        if (operation.Catches.IsEmpty)
        {
            return Execute(operation.Body, frame);
        }

        var (scope, nesting) = (frame.Scope, _budget.Nesting);
        (ICatchClauseOperation Clause, Scope Scope)? chosen = null;
        UserException thrown;
        try
        {
            return Execute(operation.Body, frame);
        }
        catch (UserException exception) when ((chosen = Choose(operation, exception, scope, frame)) is not null)
        {
            thrown = exception; // handled below: in here the stack still holds all that the exception came through
        }

        var passed = _budget.Nesting.Calls - nesting.Calls;
        _budget.Restore(nesting);
        if (_filterFault is { } fault)
        {
            _filterFault = null;
            fault.Throw();
        }

        frame.Scope = chosen!.Value.Scope;
        frame.Handled.Push(thrown);
        try
        {
            Spend(() => _budget.Throw(passed), operation, frame);
            return Execute(chosen.Value.Clause.Handler, frame);
        }
        finally
        {
            frame.Handled.Pop();
            frame.Scope = scope;
        }
    }

    /// <summary>The clause that takes an exception, with the scope of its variable; null where none does.</summary>
    private (ICatchClauseOperation, Scope)? Choose(ITryOperation operation, UserException exception, Scope scope, Frame frame)
    {
        var left = frame.Scope;
        var nesting = _budget.Nesting;
        frame.Handled.Push(exception);
        try
        {
            Nest(Nesting.OfUnwinding, operation, frame);
            foreach (var clause in operation.Catches)
            {
                frame.Scope = new Scope(scope);
                if (Takes(clause, exception, frame))
                {
                    return (clause, frame.Scope);
                }
            }

            return null;
        }
        catch (Exception fault)
        {
            _filterFault = System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(fault);
            return (operation.Catches[0], scope);
        }
        finally
        {
            frame.Handled.Pop();
            frame.Scope = left;
            _budget.Restore(nesting);
        }
    }

    private bool Takes(ICatchClauseOperation clause, UserException exception, Frame frame)
    {
        if (
            clause.ExceptionType is { } type
            && type.SpecialType != SpecialType.System_Object
            && !IsInstance(exception.Thrown, Close(type, frame))
        )
        {
            return false;
        }

        if (clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation variable)
        {
            frame.Scope.Declare(variable.Symbol, new Variable(exception.Thrown));
        }

        try
        {
            return clause.Filter is not { } filter || Decide(filter, frame);
        }
        catch (UserException)
        {
            return false; // a filter that throws says no
        }
    }

    /// <summary>
    /// An exception that nothing caught, as a finding at the call in <c>Define</c> that led to it: there the user passed what was refused.
    /// </summary>
    public Finding FindingOf(UserException exception)
    {
        var site = exception.ThrownAt;
        for (var frame = exception.Frame; frame?.Caller is not null; frame = frame.Caller)
        {
            if (frame.CallSite.IsKnown)
            {
                site = frame.CallSite;
            }
        }

        return new Finding(
            EvaluationFindings.UserException,
            $"{exception.Explanation} ({exception.TypeName} thrown while the set was evaluated)",
            site,
            site.Equals(exception.ThrownAt) ? Origin.None : exception.ThrownAt
        );
    }

    private Completion Using(IUsingOperation operation, Frame frame)
    {
        var outer = frame.Scope;
        frame.Scope = new Scope(outer);
        try
        {
            var resources = new List<Value>();
            return Disposing(
                resources,
                () =>
                {
                    Acquire(operation.Resources, resources, frame);
                    return Execute(operation.Body, frame);
                },
                operation,
                frame
            );
        }
        finally
        {
            frame.Scope = outer;
        }
    }

    private void Acquire(IOperation resource, List<Value> resources, Frame frame)
    {
        if (resource is IVariableDeclarationGroupOperation declared)
        {
            foreach (var declarator in declared.Declarations.SelectMany(d => d.Declarators))
            {
                Declare(declarator, frame);
                resources.Add(frame.Scope.Find(declarator.Symbol)!.Value); // where the next one fails, this one is disposed of
            }
        }
        else
        {
            resources.Add(Evaluate(resource, frame));
        }
    }

    private Completion Disposing(List<Value> resources, Func<Completion> body, IOperation operation, Frame frame)
    {
        Completion completion;
        var isLeft = false;
        try
        {
            completion = body();
            isLeft = false;
        }
        catch (UserException) when ((isLeft = true) && false)
        {
            throw;
        }
        finally
        {
            if (isLeft && _filterFault is null && !_isStopped)
            {
                Dispose(resources, operation, frame);
            }
        }

        var (returned, target) = (frame.ReturnValue, frame.Target);
        Dispose(resources, operation, frame);
        (frame.ReturnValue, frame.Target) = (returned, target);
        return completion;
    }

    private void Dispose(List<Value> resources, IOperation operation, Frame frame) => Dispose(resources, resources.Count, operation, frame);

    /// <summary>
    /// Disposes of the first so many, from the last to the first. Where one throws, those before it are disposed of all the same.
    /// </summary>
    private void Dispose(List<Value> resources, int count, IOperation operation, Frame frame)
    {
        for (var i = count - 1; i >= 0 && !_isStopped; i--)
        {
            var isLeft = false;
            try
            {
                Dispose(resources[i], operation, frame);
            }
            catch (UserException) when ((isLeft = true) && false)
            {
                throw;
            }
            finally
            {
                if (isLeft && _filterFault is null && !_isStopped)
                {
                    Dispose(resources, i, operation, frame);
                }
            }
        }
    }

    private void Dispose(Value resource, IOperation operation, Frame frame)
    {
        if (resource.Raw is IEnumerator<Value> enumerator)
        {
            enumerator.Dispose();
        }
        else if (resource.Raw is System.IO.TextReader or System.IO.TextWriter)
        {
            ((IDisposable)resource.Raw!).Dispose();
        }
        else if (resource.Raw is SymbolicObject instance)
        {
            var disposable = Compilation.GetSpecialType(SpecialType.System_IDisposable);
            var dispose = disposable.GetMembers(nameof(IDisposable.Dispose)).OfType<IMethodSymbol>().Single();
            var implementation = instance.Type.AllInterfaces.Contains(disposable, SymbolEqualityComparer.Default)
                ? (IMethodSymbol)_dispatch.Implementation(dispose, instance.Type)
                : instance.Type.GetMembers(nameof(IDisposable.Dispose)).OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.IsEmpty);
            if (implementation is not null)
            {
                CallUser(implementation, resource, [], operation, frame);
            }
        }
    }

    private UserException NullReference(IOperation operation, Frame frame) =>
        LibraryException(
            new NullReferenceException(ExceptionMessages.NullReference),
            OriginOf(operation),
            frame,
            NullReferences.Describe(operation)
        );
}
