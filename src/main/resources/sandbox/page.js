/* Live updates, dialogs and focus; everything else is plain HTML and htmx. */
(function () {
  'use strict';
  const seen = new Map();
  let opener = '';
  let drawn = '';

  function byId(id) { return document.getElementById(id); }

  function listen() {
    let timer = 0;
    let beginning = '';
    const events = new EventSource('/sandbox/api/events');
    events.addEventListener('begun', function (event) {
      if (beginning && beginning !== event.data) { location.reload(); return; }
      beginning = event.data;
      htmx.trigger(document.body, 'changed');
    });
    events.addEventListener('changed', function () {
      clearTimeout(timer);
      timer = setTimeout(function () { htmx.trigger(document.body, 'changed'); }, 30);
    });
  }

  function toEnd(talk) { if (talk && talk.getAttribute('role') === 'log') { talk.scrollTop = talk.scrollHeight; } }

  function showModal() {
    const modal = document.querySelector('dialog[data-modal]');
    if (modal && !modal.open) {
      if (!drawn) { opener = document.activeElement ? document.activeElement.id : ''; }
      modal.showModal();
      const first = modal.querySelector('[aria-invalid=true]') || modal.querySelector('.fill input:not([type=hidden]), .fill textarea, .fill select');
      if (first && drawn !== modal.id + '!') { first.focus(); }
      drawn = modal.id;
    } else if (!modal && drawn) {
      drawn = '';
      const back = byId(opener) || byId('text');
      if (back) { back.focus(); }
    }
  }

  function changedFields(part) {
    const kept = [];
    part.querySelectorAll('input[id], textarea[id], select[id]').forEach(function (field) {
      if (field.tagName === 'SELECT' || field.value !== field.defaultValue) {
        kept.push([field.id, field.value, field.multiple === true]);
      }
    });
    return kept;
  }

  document.addEventListener('htmx:beforeSwap', function (event) {
    const part = event.detail.target;
    if (!part.dataset.part) { return; }
    const text = event.detail.serverResponse;
    const held = part.querySelector('dialog[open]:not([data-modal])');
    if (seen.get(part.id) === text || (held && part.id !== 'modal')) {
      event.detail.shouldSwap = false;
      return;
    }
    seen.set(part.id, text);
    part.kept = changedFields(part);
    part.unfolded = Array.from(part.querySelectorAll('details[open][id]'), function (d) { return d.id; });
    part.atEnd = part.scrollHeight - part.scrollTop - part.clientHeight < 60;
    if (part.id === 'modal' && drawn) { part.focusId = document.activeElement ? document.activeElement.id : ''; }
  });

  document.addEventListener('htmx:afterSwap', function (event) {
    const part = event.detail.target;
    if (!part.dataset.part) { return; }
    (part.unfolded || []).forEach(function (id) { if (byId(id)) { byId(id).open = true; } });
    if (part.id !== 'talk') {
      (part.kept || []).forEach(function (kept) {
        const field = byId(kept[0]);
        if (field && !kept[2]) { field.value = kept[1]; }
      });
    }
    if (part.id === 'talk' && part.atEnd) { toEnd(part); }
    if (part.id === 'modal') {
      showModal();
      const again = part.focusId && byId(part.focusId);
      if (again && !part.querySelector('[aria-invalid=true]')) { again.focus(); }
      part.focusId = '';
    }
  });

  document.addEventListener('htmx:afterRequest', function (event) {
    const form = event.detail.elt;
    const xhr = event.detail.xhr;
    if (form.id === 'composer' && xhr && xhr.getResponseHeader('X-Outcome') === 'ok') {
      form.reset();
      byId('talk').atEnd = true;
      toEnd(byId('talk'));
    }
    if (form.classList && form.classList.contains('answer') && xhr.getResponseHeader('X-Outcome') === 'ok') {
      form.closest('details').open = false;
    }
  });

  document.addEventListener('htmx:responseError', function (event) {
    byId('notice').textContent = event.detail.xhr.responseText;
  });

  document.addEventListener('click', function (event) {
    const target = event.target;
    const opens = target.closest('[data-opens]');
    if (opens) {
      const dialog = byId(opens.dataset.opens);
      opens.closest('details') && (opens.closest('details').open = false);
      dialog.showModal();
      dialog.addEventListener('close', function () { opens.focus(); }, { once: true });
    }
    const closes = target.closest('button[data-closes], form[data-closes] button[class~=primary]');
    if (closes) { setTimeout(function () { closes.closest('dialog').close(); }, 0); }
    document.querySelectorAll('details.more[open]').forEach(function (menu) {
      if (!menu.contains(target) || target.closest('.item')) { menu.open = false; }
    });
  });

  document.addEventListener('keydown', function (event) {
    if (event.key !== 'Escape') { return; }
    const menu = document.activeElement.closest('details.more[open]');
    if (menu) {
      menu.open = false;
      menu.querySelector('summary').focus();
      event.preventDefault();
    }
  });

  document.addEventListener('cancel', function (event) {
    if (event.target.matches('dialog[data-modal]')) {
      event.preventDefault();
      event.target.querySelector('[data-close-view]').click();
    }
  }, true);

  document.addEventListener('submit', function (event) {
    if (event.target.matches('form.blocks')) { event.preventDefault(); }
  });

  document.addEventListener('change', function (event) {
    if (event.target.dataset.goes !== undefined) { event.target.form.submit(); }
  });

  document.body.classList.add('live');
  if (matchMedia('(max-width: 760px)').matches) {
    ['deeds', 'places'].forEach(function (id) { byId(id).open = false; });
  }
  toEnd(byId('talk'));
  showModal();
  listen();
}());
