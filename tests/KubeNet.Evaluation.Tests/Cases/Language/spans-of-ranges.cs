// title: Spans of an index or a range
// example: numbers.AsSpan(1..^1).Fill(7);
var log = k8s.ConfigMap("log");
int[] numbers = [1, 2, 3, 4];
log.Data("range", $"{numbers.AsSpan(1..3).Length} {string.Join(",", numbers.AsSpan(1..3).ToArray())}");
log.Data("end", $"{string.Join(",", numbers.AsSpan(^2..).ToArray())} {numbers.AsSpan(..).Length} {numbers.AsSpan(4..).IsEmpty}");
log.Data("index", $"{string.Join(",", numbers.AsSpan(^1).ToArray())} {numbers.AsSpan(new Index(2)).Length}");
numbers.AsSpan(1..^1).Fill(7);
log.Data("filled", string.Join(",", numbers));
var range = 1..2;
log.Data("variable", numbers.AsSpan(range)[0].ToString());
try { _ = numbers.AsSpan(3..1).Length; } catch (ArgumentOutOfRangeException e) { log.Data("reversed", e.Message); }
try { _ = numbers.AsSpan(..9).Length; } catch (ArgumentOutOfRangeException e) { log.Data("long", e.Message); }
try { _ = numbers.AsSpan(^9).Length; } catch (ArgumentOutOfRangeException e) { log.Data("before", e.Message); }
var text = "service";
log.Data("text", $"{text.AsSpan(1..3)} {text.AsSpan(^3..)} {text.AsSpan(^2)} {text.AsSpan(..0).Length}");
try { _ = text.AsSpan(3..1).Length; } catch (ArgumentOutOfRangeException e) { log.Data("text-reversed", e.Message); }
try { _ = text.AsSpan(^9).Length; } catch (ArgumentOutOfRangeException e) { log.Data("text-before", e.Message); }
int[]? none = null;
try { log.Data("null", $"{none.AsSpan(..).Length}"); } catch (ArgumentNullException e) { log.Data("null", e.Message); }
try { log.Data("null-part", $"{none.AsSpan(1..).Length}"); } catch (ArgumentException e) { log.Data("null-part", e.GetType().Name); }
string? nothing = null;
try { log.Data("null-text", $"{nothing.AsSpan(..).Length}"); } catch (ArgumentException e) { log.Data("null-text", e.Message); }
