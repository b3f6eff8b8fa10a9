/* What Prototype 1.6 to 1.7.3 put in the place of the language's own, written anew with the same behaviour; it is not published on npm. */
(function () {
  var slice = Array.prototype.slice;
  function toArray(iterable) {
    if (!iterable) return [];
    if ('toArray' in Object(iterable)) return iterable.toArray();
    var length = iterable.length || 0;
    var results = new Array(length);
    while (length--) results[length] = iterable[length];
    return results;
  }
  function each(iterator, context) {
    for (var i = 0, length = this.length >>> 0; i < length; i++)
      if (i in this) iterator.call(context, this[i], i, this);
  }
  var methods = {
    each: each,
    map: function (iterator, context) {
      var results = [];
      this.each(function (value, index) {
        results.push(iterator ? iterator.call(context, value, index, this) : value);
      }, this);
      return results;
    },
    every: function (iterator, context) {
      var result = true;
      this.each(function (value, index) {
        result = result && !!(iterator ? iterator.call(context, value, index, this) : value);
      }, this);
      return result;
    },
    some: function (iterator, context) {
      var result = false;
      this.each(function (value, index) {
        result = result || !!(iterator ? iterator.call(context, value, index, this) : value);
      }, this);
      return result;
    },
    find: function (iterator, context) {
      for (var i = 0; i < this.length; i++) if (iterator.call(context, this[i], i, this)) return this[i];
    },
    toArray: function () {
      return slice.call(this, 0);
    },
    entries: function () {
      return slice.call(this, 0);
    },
    reverse: function (inline) {
      var list = inline === false ? this.toArray() : this;
      for (var i = 0, j = list.length - 1; i < j; i++, j--) {
        var kept = list[i];
        list[i] = list[j];
        list[j] = kept;
      }
      return list;
    },
    concat: function () {
      var array = slice.call(this, 0);
      for (var i = 0; i < arguments.length; i++)
        if (Array.isArray(arguments[i])) for (var j = 0; j < arguments[i].length; j++) array.push(arguments[i][j]);
        else array.push(arguments[i]);
      return array;
    },
    first: function () {
      return this[0];
    },
    last: function () {
      return this[this.length - 1];
    },
    // 1.6 and before: `JSON.stringify` calls it, and writes its text as a text.
    toJSON: function () {
      return '[' + this.map(JSON.stringify).join(', ') + ']';
    },
  };
  for (var name in methods) Array.prototype[name] = methods[name];
  Array.from = toArray;
  Object.values = function (object) {
    var results = [];
    for (var key in object) results.push(object[key]);
    return results;
  };
  String.prototype.toJSON = function () {
    return '"' + this + '"';
  };
  String.prototype.toArray = function () {
    return this.split('');
  };
  String.prototype.startsWith = function (pattern) {
    return this.lastIndexOf(pattern, 0) === 0;
  };
  String.prototype.endsWith = function (pattern) {
    return this.length >= pattern.length && this.indexOf(pattern, this.length - pattern.length) >= 0;
  };
  Date.prototype.toJSON = function () {
    return '"' + this.toISOString() + '"';
  };
  RegExp.prototype.match = RegExp.prototype.test;
  RegExp.escape = function (text) {
    return String(text).replace(/([.*+?^=!:${}()|[\]/\\])/g, '\\$1');
  };
  Function.prototype.bind = function (context) {
    var method = this;
    var args = slice.call(arguments, 1);
    return function () {
      return method.apply(context, args.concat(slice.call(arguments)));
    };
  };
  // Its own methods for elements, on the elements themselves.
  HTMLElement.prototype.remove = function () {
    this.parentNode.removeChild(this);
    return this;
  };
  HTMLElement.prototype.select = function (selector) {
    return slice.call(this.querySelectorAll(selector));
  };
  HTMLElement.prototype.update = function (content) {
    this.innerHTML = content;
    return this;
  };
  HTMLElement.prototype.scrollTo = function () {
    window.scrollTo(0, this.getBoundingClientRect().top);
    return this;
  };
  document.getElementsByClassName = function (name) {
    return slice.call(document.querySelectorAll('.' + name));
  };
  var PrototypeElement = function (tag, attributes) {
    var element = document.createElement(tag);
    for (var key in attributes) element.setAttribute(key, attributes[key]);
    return element;
  };
  PrototypeElement.prototype = window.Element.prototype;
  window.Element = PrototypeElement;
})();
