using System.Collections;
using System.Runtime.CompilerServices;

namespace KubeNet.Evaluation.Values;

/// <summary>
/// An enumerator of the library that is a struct, as an <c>IEnumerator</c> holds it: variables share it, and what it was made of stays as
/// it is.
/// </summary>
internal sealed class BoxedEnumerator(IEnumerator<Value> enumerator) : IEnumerator<Value>
{
    private readonly IEnumerator<Value> _own = (IEnumerator<Value>)RuntimeHelpers.GetObjectValue(enumerator);

    public Value Current => _own.Current;

    object IEnumerator.Current => Current;

    public bool MoveNext() => _own.MoveNext();

    public void Reset() => _own.Reset();

    public void Dispose() => _own.Dispose();
}
