using KubeNet.Evaluation.Library;
using KubeNet.Evaluation.Values;
using KubeNet.Findings;
using KubeNet.Resources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Text = KubeNet.Evaluation.Values.Text;

namespace KubeNet.Evaluation.Interpreter;

/// <summary><c>throw</c>, <c>try</c>, <c>catch</c>, <c>finally</c>, <c>using</c>.</summary>
internal sealed partial class Interpreter
{
    private Value Throw(IThrowOperation operation, Frame frame)
    {
        if (operation.Exception is null)
        {
            throw frame.Handled.Count > 0 ? frame.Handled.Peek() : (Exception)Refused(operation, "'throw' here", "Throw the exception by its name.");
        }

        var exception = Evaluate(operation.Exception, frame);
        if (exception.IsUnknown)
        {
            throw Undecided();
        }

        throw exception.Raw switch
        {
            null => NullReference(operation, frame),
            SymbolicObject instance => new UserException(exception, instance.Type.Name, MessageOf(instance), OriginOf(operation), frame),
            Exception library => new UserException(exception, library.GetType().Name, ExceptionMessages.Of(library), OriginOf(operation), frame),
            _ => Refused(operation, "An exception of this type", "Throw one of the System namespace, or one that this project declares."),
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
        new(new Value(exception, origin), exception.GetType().Name, ExceptionMessages.Of(exception), origin, frame, explanation);

    private Completion Try(ITryOperation operation, Frame frame)
    {
        Completion completion;
        try
        {
            completion = Guarded(operation, frame);
        }
        catch (UserException) when (operation.Finally is not null)
        {
            Spend(_budget.Throw, operation, frame);
            RunFinally(operation.Finally, frame);
            throw;
        }

        if (operation.Finally is null)
        {
            return completion;
        }

        var (returned, target) = (frame.ReturnValue, frame.Target);
        RunFinally(operation.Finally, frame);
        (frame.ReturnValue, frame.Target) = (returned, target);
        return completion;
    }

    private void RunFinally(IBlockOperation block, Frame frame) => Execute(block, frame);

    private Completion Guarded(ITryOperation operation, Frame frame)
    {
        var scope = frame.Scope;
        try
        {
            return Execute(operation.Body, frame);
        }
        catch (UserException exception)
        {
            frame.Scope = scope;
            Spend(_budget.Throw, operation, frame);
            foreach (var clause in operation.Catches)
            {
                if (Handle(clause, exception, frame) is { } completion)
                {
                    return completion;
                }
            }

            throw;
        }
    }

    private Completion? Handle(ICatchClauseOperation clause, UserException exception, Frame frame)
    {
        if (clause.ExceptionType is { } type && type.SpecialType != SpecialType.System_Object && !IsInstance(exception.Thrown, Close(type, frame)))
        {
            return null;
        }

        var outer = frame.Scope;
        frame.Scope = new Scope(outer);
        frame.Handled.Push(exception);
        try
        {
            if (clause.ExceptionDeclarationOrExpression is IVariableDeclaratorOperation variable)
            {
                frame.Scope.Declare(variable.Symbol, new Variable(exception.Thrown));
            }

            if (clause.Filter is { } filter && !Decide(filter, frame))
            {
                return null;
            }

            return Execute(clause.Handler, frame);
        }
        finally
        {
            frame.Handled.Pop();
            frame.Scope = outer;
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
            site.Equals(exception.ThrownAt) ? Origin.None : exception.ThrownAt);
    }

    private Completion Using(IUsingOperation operation, Frame frame)
    {
        var outer = frame.Scope;
        frame.Scope = new Scope(outer);
        try
        {
            var resources = new List<Value>();
            Acquire(operation.Resources, resources, frame);
            return Disposing(resources, () => Execute(operation.Body, frame), operation, frame);
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
            Execute(declared, frame);
            resources.AddRange(declared.Declarations.SelectMany(d => d.Declarators).Select(d => frame.Scope.Find(d.Symbol)!.Value));
        }
        else
        {
            resources.Add(Evaluate(resource, frame));
        }
    }

    private Completion Disposing(List<Value> resources, Func<Completion> body, IOperation operation, Frame frame)
    {
        Completion completion;
        try
        {
            completion = body();
        }
        catch (UserException)
        {
            Dispose(resources, operation, frame);
            throw;
        }

        var (returned, target) = (frame.ReturnValue, frame.Target);
        Dispose(resources, operation, frame);
        (frame.ReturnValue, frame.Target) = (returned, target);
        return completion;
    }

    private void Dispose(List<Value> resources, IOperation operation, Frame frame)
    {
        for (var i = resources.Count - 1; i >= 0; i--)
        {
            if (resources[i].Raw is IEnumerator<Value> enumerator)
            {
                enumerator.Dispose();
            }
            else if (resources[i].Raw is SymbolicObject instance)
            {
                var dispose = Compilation.GetSpecialType(SpecialType.System_IDisposable).GetMembers(nameof(IDisposable.Dispose)).OfType<IMethodSymbol>().Single();
                var implementation = instance.Type.AllInterfaces.Contains(Compilation.GetSpecialType(SpecialType.System_IDisposable), SymbolEqualityComparer.Default)
                    ? (IMethodSymbol)Implementation(dispose, instance.Type)
                    : instance.Type.GetMembers(nameof(IDisposable.Dispose)).OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.IsEmpty);
                if (implementation is not null)
                {
                    CallUser(implementation, resources[i], [], operation, frame);
                }
            }
        }
    }
}
