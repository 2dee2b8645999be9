using System.Reflection;
using KubeNet.Evaluation.Native;
using KubeNet.Evaluation.Tests.Harness;
using KubeNet.Evaluation.Values;
using KubeNet.Resources;

namespace KubeNet.Evaluation.Tests.Robustness;

/// <summary>
/// An error of ours is never an exception of the program's: a <c>catch</c> that saw it would write the wrong branch, and say nothing.
/// </summary>
public sealed class HostFaultTests
{
    public static TheoryData<Exception> Faults =>
        [
            new InvalidCastException("ours"),
            new NullReferenceException("ours"),
            new NotSupportedException("ours"),
            new ArgumentException("Tuples must have at least two elements."),
            new TargetParameterCountException("ours"),
            new MissingMethodException("ours"),
            new KeyNotFoundException("ours"),
        ];

    [Theory]
    [MemberData(nameof(Faults))]
    public void What_goes_wrong_in_a_lambda_that_the_library_calls_is_no_exception_of_the_library(Exception fault)
    {
        var lambda = new Closure((_, _) => throw fault);
        var select = (Func<Value, Value>)Thunk.Create(typeof(Func<Value, Value>), lambda, new Marshal(null!));

        var seen = Assert.Throws<HostFault>(() => new[] { Value.True, Value.False }.OrderBy(select).ToArray());

        Assert.Same(fault, seen.InnerException);
        Assert.False(ProgramErrors.MayBe(seen));
    }

    [Fact]
    public void Nor_is_what_goes_wrong_where_the_library_compares()
    {
        Value[] objects =
        [
            new(new SymbolicObject(null!, new Broken()), Origin.None),
            new(new SymbolicObject(null!, new Broken()), Origin.None),
        ];

        Assert.Throws<HostFault>(() => objects.Distinct().Count());
        Assert.Throws<HostFault>(() => objects.ToList().IndexOf(objects[1]));
        Assert.Throws<HostFault>(() => string.Concat(objects[0]));
        Assert.IsType<HostFault>(Assert.Throws<InvalidOperationException>(() => objects.ToList().Sort()).InnerException);
    }

    /// <summary>Reflection's own errors, and what code of ours throws without saying so.</summary>
    [Fact]
    public void Errors_of_the_way_to_a_member_are_told_from_those_of_the_member()
    {
        var parse = typeof(int).GetMethod(nameof(int.Parse), [typeof(string)])!;
        var with = typeof(TupleValue).GetMethod(nameof(TupleValue.With))!; // reads an element that is not there

        Assert.False(ProgramErrors.MayBe(Record.Exception(() => parse.Invoke(null, []))!));
        Assert.False(ProgramErrors.MayBe(Record.Exception(() => parse.Invoke(null, ["a"]))!));
        Assert.True(ProgramErrors.MayBe(Record.Exception(() => parse.Invoke(null, ["a"]))!.InnerException!));
        Assert.False(ProgramErrors.MayBe(Record.Exception(() => with.Invoke(new TupleValue([]), [0, Value.Null]))!.InnerException!));
        Assert.False(ProgramErrors.MayBe(Record.Exception(() => UserCode.Compile(("Set.cs", "")).CreateTupleTypeSymbol([]))!));
        Assert.True(ProgramErrors.MayBe(ProgramErrors.Meant(new NullReferenceException())));
    }

    private sealed class Broken : IObjectBehaviour
    {
        public bool AreEqual(SymbolicObject self, object? other, Comparison comparison) => throw new InvalidCastException();

        public int HashOf(SymbolicObject self) => throw new InvalidCastException();

        public string TextOf(SymbolicObject self) => throw new InvalidCastException();

        public string Format(SymbolicObject self, string? format, IFormatProvider? provider, bool isHole) =>
            throw new InvalidCastException();

        public int Compare(SymbolicObject self, object? other) => throw new InvalidCastException();
    }
}
